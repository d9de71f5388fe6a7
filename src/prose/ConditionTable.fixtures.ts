import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'All conditions', onPage: '/conditions/' }] satisfies Fixture[];
