import type { Fixture } from '../fixture';

export default [
  { name: 'What is usual by day', onPage: '/questions/what-is-normal/' },
] satisfies Fixture[];
