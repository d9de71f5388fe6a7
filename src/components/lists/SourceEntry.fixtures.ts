import type { ComponentProps } from 'astro/types';
import { getEntry } from 'astro:content';
import type { Fixture } from '../fixture';
import type SourceEntry from './SourceEntry.astro';

export default [
  {
    name: 'With an address',
    props: async () => ({ source: (await getEntry('references', 'chu-2021'))! }),
  },
] satisfies Fixture<ComponentProps<typeof SourceEntry>>[];
