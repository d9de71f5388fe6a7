import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type PeopleCount from './PeopleCount.astro';

export default [
  {
    name: 'Some of them',
    props: { of: 32, had: 8, what: 'in this example', sources: ['striae-alba-2023'] },
  },
] satisfies Fixture<ComponentProps<typeof PeopleCount>>[];
