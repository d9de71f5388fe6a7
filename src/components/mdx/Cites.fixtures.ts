import type { ComponentProps } from 'astro/types';
import { getCollection } from 'astro:content';
import type { Fixture } from '../fixture';
import type Cites from './Cites.astro';

export default [
  {
    name: 'Three sources, in the order of their numbers',
    sentence: 'Three studies found this.',
    props: async () => ({
      ids: (await getCollection('references')).slice(0, 3).map(({ id }) => id),
    }),
  },
] satisfies Fixture<ComponentProps<typeof Cites>>[];
