import type { Fixture } from '../fixture';

export default [
  { name: 'One wait', props: { for: 'make-up' } },
  { name: 'Waits that differ', props: { for: 'swimming,direct-sun' } },
] satisfies Fixture[];
