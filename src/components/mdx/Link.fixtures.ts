import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type Link from './Link.astro';

export default [
  { name: 'Inside the site', props: { href: '/risks/' }, slot: 'What are the risks?' },
  { name: 'To another site', props: { href: 'https://www.nhs.uk/' }, slot: 'NHS' },
] satisfies Fixture<ComponentProps<typeof Link>>[];
