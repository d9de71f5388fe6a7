import type { Fixture } from '../fixture';

export default [{ name: 'All levels' }] satisfies Fixture[];
