import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type AdviceLine from './AdviceLine.astro';

export default [
  { name: 'A page that changed', props: { path: '/aftercare/' } },
  { name: 'A page that no change names', props: { path: '/nowhere/' } },
] satisfies Fixture<ComponentProps<typeof AdviceLine>>[];
