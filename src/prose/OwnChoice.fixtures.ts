import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'Exercise', props: { for: 'exercise' } }] satisfies Fixture[];
