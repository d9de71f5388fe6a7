import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type OnThisPage from './OnThisPage.astro';

export default [
  {
    name: 'Four headings',
    props: {
      headings: ['What it is', 'What it may help with, and what it does not', 'Risks', 'Help'].map(
        (text) => ({ depth: 2, slug: 'OnThisPage', text }),
      ),
    },
  },
] satisfies Fixture<ComponentProps<typeof OnThisPage>>[];
