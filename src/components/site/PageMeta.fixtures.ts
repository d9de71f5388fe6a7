import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type PageMeta from './PageMeta.astro';

const reviewed = new Date('2026-11-24');

export default [
  { name: 'Read through', props: { reviewed, minutes: 4 } },
  { name: 'Looked up', props: { reviewed } },
] satisfies Fixture<ComponentProps<typeof PageMeta>>[];
