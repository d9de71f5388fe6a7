import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type WeekOfWaits from './WeekOfWaits.astro';

export default [
  { name: 'Core waits' },
  { name: 'Every wait', props: { all: true } },
] satisfies Fixture<ComponentProps<typeof WeekOfWaits>>[];
