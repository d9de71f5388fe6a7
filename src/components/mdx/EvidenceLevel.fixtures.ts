import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type EvidenceLevel from './EvidenceLevel.astro';

export default [
  { name: 'Good', props: { level: 'good' } },
  { name: 'Some', props: { level: 'some' } },
  { name: 'Little', props: { level: 'little' } },
  { name: 'Ask first', props: { level: 'ask-first' } },
] satisfies Fixture<ComponentProps<typeof EvidenceLevel>>[];
