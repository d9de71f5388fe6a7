import type { Fixture } from '../fixture';

export default [{ name: 'Today' }] satisfies Fixture[];
