import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type HealingLine from './HealingLine.astro';

export default [
  { name: 'As in the footer' },
  { name: 'Hardly healed', props: { punctures: 16, reach: 320, height: 24 } },
  { name: 'Nearly whole', props: { punctures: 2, reach: 40 } },
] satisfies Fixture<ComponentProps<typeof HealingLine>>[];
