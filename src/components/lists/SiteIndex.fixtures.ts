import type { Fixture } from '../fixture';

export default [{ name: 'All pages', onPage: '/search/' }] satisfies Fixture[];
