import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'Every wait' }] satisfies Fixture[];
