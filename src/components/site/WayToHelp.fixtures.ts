import type { Fixture } from '../fixture';

export default [
  { name: 'The way alone' },
  { name: 'With the numbers to call', props: { numbers: true } },
] satisfies Fixture[];
