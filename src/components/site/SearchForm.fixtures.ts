import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type SearchForm from './SearchForm.astro';

export default [
  {
    name: 'Empty',
    props: { name: 'guide', inAddress: true },
    states: [
      { name: 'Answers', address: '?q=swimming' },
      { name: 'Nothing found', address: '?q=zeppelin' },
    ],
  },
] satisfies Fixture<ComponentProps<typeof SearchForm>>[];
