import type { ComponentProps } from 'astro/types';
import { getEntry } from 'astro:content';
import type { Fixture } from '../fixture';
import type GlossaryEntry from './GlossaryEntry.astro';

export default [
  {
    name: 'With other words',
    props: async () => ({ term: (await getEntry('glossary', 'collagen'))! }),
  },
] satisfies Fixture<ComponentProps<typeof GlossaryEntry>>[];
