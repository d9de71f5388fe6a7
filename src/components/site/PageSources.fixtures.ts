import type { ComponentProps } from 'astro/types';
import { getCollection } from 'astro:content';
import type { Fixture } from '../fixture';
import type PageSources from './PageSources.astro';

const sample = 6;

export default [
  {
    name: 'Some sources',
    props: async () => ({
      ids: (await getCollection('references')).slice(0, sample).map(({ id }) => id),
    }),
  },
] satisfies Fixture<ComponentProps<typeof PageSources>>[];
