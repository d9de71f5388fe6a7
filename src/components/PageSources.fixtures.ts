import type { ComponentProps } from 'astro/types';
import { getCollection } from 'astro:content';
import type { Fixture } from '../styleguide/fixture';
import type PageSources from './PageSources.astro';

export default [
  {
    name: 'All sources',
    props: async () => ({ ids: (await getCollection('references')).map(({ id }) => id) }),
  },
] satisfies Fixture<ComponentProps<typeof PageSources>>[];
