import type { Fixture } from '../fixture';

export default [{ name: 'All restrictions', onPage: '/aftercare/' }] satisfies Fixture[];
