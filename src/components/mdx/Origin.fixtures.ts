import type { Fixture } from '../fixture';

export default [
  { name: 'From sources', props: { sources: ['chu-2021'], ownAdvice: false } },
  { name: 'From this site', props: { sources: [], ownAdvice: true } },
] satisfies Fixture[];
