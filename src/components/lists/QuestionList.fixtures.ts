import type { Fixture } from '../fixture';

export default [{ name: 'All questions', onPage: '/questions/' }] satisfies Fixture[];
