import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'As this copy is set up' }] satisfies Fixture[];
