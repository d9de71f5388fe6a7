import type { Fixture } from '../fixture';

export default [{ name: 'An old version', onPage: '/versions/e65662/' }] satisfies Fixture[];
