import type { ComponentProps } from 'astro/types';
import { choices } from '../drawings/choices';
import type { Fixture } from '../fixture';
import type LinkCard from './LinkCard.astro';

export default choices.map((picture) => ({
  name: `With the drawing “${picture}”`,
  props: { href: '/risks/', title: 'What can go wrong?', picture },
  slot: '<p>What is usual, and when to get help.</p>',
  inside: 'home',
})) satisfies Fixture<ComponentProps<typeof LinkCard>>[];
