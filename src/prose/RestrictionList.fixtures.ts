import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'All restrictions', onPage: '/aftercare/' }] satisfies Fixture[];
