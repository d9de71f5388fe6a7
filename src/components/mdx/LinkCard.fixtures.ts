import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type LinkCard from './LinkCard.astro';

export default [
  {
    name: 'One way in',
    props: { href: '/risks/', who: 'I am worried', title: 'What can go wrong?' },
    slot: '<p>What is usual, and when to get help.</p>',
    inside: 'home',
  },
] satisfies Fixture<ComponentProps<typeof LinkCard>>[];
