import type { Fixture } from '../fixture';

export default [{ name: 'As this copy is set up' }] satisfies Fixture[];
