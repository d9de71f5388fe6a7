import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'All sources', onPage: '/sources/' }] satisfies Fixture[];
