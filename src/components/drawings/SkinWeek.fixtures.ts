import type { Fixture } from '../fixture';

export default [{ name: 'Day 0 to day 7' }] satisfies Fixture[];
