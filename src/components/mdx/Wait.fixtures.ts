import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type Wait from './Wait.astro';

export default [
  { name: 'In hours', props: { for: 'exercise' } },
  { name: 'In days', props: { for: 'exercise', as: 'days' } },
] satisfies Fixture<ComponentProps<typeof Wait>>[];
