import type { Fixture } from '../fixture';

export default [{ name: 'All conditions', onPage: '/conditions/' }] satisfies Fixture[];
