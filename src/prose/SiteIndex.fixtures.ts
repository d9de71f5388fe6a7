import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'All pages', onPage: '/search/' }] satisfies Fixture[];
