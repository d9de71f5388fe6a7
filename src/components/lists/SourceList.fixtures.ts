import type { Fixture } from '../fixture';

export default [{ name: 'All sources', onPage: '/sources/' }] satisfies Fixture[];
