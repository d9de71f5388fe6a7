import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type KeyNumber from './KeyNumber.astro';

export default [
  {
    name: 'A wait',
    props: { wait: 'exercise' },
    slot: 'Count from the end of your treatment.',
  },
  {
    name: 'A fact',
    props: { fact: 'sessions' },
    slot: 'sessions are a fair guide.',
  },
] satisfies Fixture<ComponentProps<typeof KeyNumber>>[];
