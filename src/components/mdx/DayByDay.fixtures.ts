import type { Fixture } from '../fixture';

export default [{ name: 'Every day' }] satisfies Fixture[];
