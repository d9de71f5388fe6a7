import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type Details from './Details.astro';

export default [
  {
    name: 'Closed',
    props: { summary: 'What does the study say?' },
    slot: '<p>It says that more studies are needed.</p>',
  },
] satisfies Fixture<ComponentProps<typeof Details>>[];
