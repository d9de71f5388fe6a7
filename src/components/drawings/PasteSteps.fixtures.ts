import type { Fixture } from '../fixture';

export default [{ name: 'Three steps' }] satisfies Fixture[];
