import type { Fixture } from '../fixture';

export default [
  {
    name: 'After a while without script',
    slot: 'This part could not load. Check your connection and try again.',
  },
] satisfies Fixture[];
