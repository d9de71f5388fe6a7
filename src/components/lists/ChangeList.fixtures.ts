import type { Fixture } from '../fixture';

export default [{ name: 'All changes', onPage: '/changes/' }] satisfies Fixture[];
