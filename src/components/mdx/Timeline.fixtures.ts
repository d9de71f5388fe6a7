import type { Fixture } from '../fixture';

export default [{ name: 'The months' }] satisfies Fixture[];
