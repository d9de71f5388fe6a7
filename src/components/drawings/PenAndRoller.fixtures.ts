import type { Fixture } from '../fixture';

export default [{ name: 'With its caption' }] satisfies Fixture[];
