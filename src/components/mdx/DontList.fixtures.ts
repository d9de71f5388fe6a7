import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type DontList from './DontList.astro';

export default [
  {
    name: 'With a list',
    slot: '<ul><li>do not pick your skin</li><li>do not share a roller</li></ul>',
  },
] satisfies Fixture<ComponentProps<typeof DontList>>[];
