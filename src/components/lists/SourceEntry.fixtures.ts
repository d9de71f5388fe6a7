import type { ComponentProps } from 'astro/types';
import { getEntry } from 'astro:content';
import { formatCitations } from '../../data/citation';
import type { Fixture } from '../fixture';
import type SourceEntry from './SourceEntry.astro';

export default [
  {
    name: 'With an address',
    props: async () => {
      const source = (await getEntry('references', 'chu-2021'))!;
      return { source, citation: formatCitations([source.data]).get(source.id)! };
    },
  },
] satisfies Fixture<ComponentProps<typeof SourceEntry>>[];
