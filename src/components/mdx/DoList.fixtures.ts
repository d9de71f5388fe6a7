import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type DoList from './DoList.astro';

export default [
  {
    name: 'With a list',
    slot: '<ul><li>stay in the shade</li><li>wash your hands first</li></ul>',
  },
] satisfies Fixture<ComponentProps<typeof DoList>>[];
