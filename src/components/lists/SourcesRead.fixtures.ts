import type { Fixture } from '../fixture';

export default [{ name: 'How much of our sources we read' }] satisfies Fixture[];
