import type { Fixture } from '../fixture';

export default [{ name: 'Exercise', props: { for: 'exercise' } }] satisfies Fixture[];
