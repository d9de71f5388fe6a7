import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'All terms', onPage: '/glossary/' }] satisfies Fixture[];
