import type { Fixture } from '../fixture';

export default [{ name: 'All terms', onPage: '/glossary/' }] satisfies Fixture[];
