import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type GlossaryLetters from './GlossaryLetters.astro';

const term = (name: string) => ({ id: 'GlossaryLetters', data: { term: name } });

export default [
  {
    name: 'Three letters, one with two words',
    props: { terms: ['Acne', 'Allergy', 'Collagen', 'Scar'].map(term) },
  },
] satisfies Fixture<ComponentProps<typeof GlossaryLetters>>[];
