import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'On the home page', onPage: '/' }] satisfies Fixture[];
