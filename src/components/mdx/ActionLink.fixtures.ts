import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type ActionLink from './ActionLink.astro';

export default [
  {
    name: 'Main',
    props: { href: '/calculator/', note: 'See when you may do things again', main: true },
    slot: 'I have been treated',
  },
  {
    name: 'Other',
    props: { href: '/what-is-skin-needling/', note: 'What it is, and what it may do' },
    slot: 'I am thinking about it',
  },
] satisfies Fixture<ComponentProps<typeof ActionLink>>[];
