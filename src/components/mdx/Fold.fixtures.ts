import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type Fold from './Fold.astro';

export default [
  {
    name: 'Detail of a page',
    props: { label: 'The studies, one by one' },
    slot: '<p>A study counted 30 people.</p>',
  },
] satisfies Fixture<ComponentProps<typeof Fold>>[];
