import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type Callout from './Callout.astro';

export default [
  {
    name: 'With a text',
    props: { heading: 'Clinics differ' },
    slot: '<p>Some ask for less time and some ask for more. Follow your clinic.</p>',
  },
] satisfies Fixture<ComponentProps<typeof Callout>>[];
