import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type Timeline from './Timeline.astro';

export default [
  { name: 'The first days', props: { part: 'first-days' } },
  { name: 'The months', props: { part: 'months' } },
] satisfies Fixture<ComponentProps<typeof Timeline>>[];
