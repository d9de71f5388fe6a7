import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'All questions', onPage: '/questions/' }] satisfies Fixture[];
