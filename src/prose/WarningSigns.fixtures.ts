import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'All levels' }] satisfies Fixture[];
