import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../styleguide/fixture';
import type EvidenceLevel from './EvidenceLevel.astro';

export default [
  { name: 'Strong', props: { level: 'strong' } },
  { name: 'Some', props: { level: 'some' } },
  { name: 'Little', props: { level: 'little' } },
  { name: 'Ask first', props: { level: 'ask-first' } },
] satisfies Fixture<ComponentProps<typeof EvidenceLevel>>[];
