import type { ComponentProps } from 'astro/types';
import { getCollection } from 'astro:content';
import type { Fixture } from '../fixture';
import type Cite from './Cite.astro';

export default [
  {
    name: 'First source',
    sentence: 'One study found this.',
    props: async () => ({ id: (await getCollection('references'))[0]!.id }),
  },
] satisfies Fixture<ComponentProps<typeof Cite>>[];
