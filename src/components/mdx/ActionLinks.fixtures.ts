import type { Fixture } from '../fixture';

export default [{ name: 'On the home page', onPage: '/' }] satisfies Fixture[];
