import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type Term from './Term.astro';

export default [
  { name: 'In a sentence', props: { id: 'collagen' }, slot: 'collagen' },
] satisfies Fixture<ComponentProps<typeof Term>>[];
