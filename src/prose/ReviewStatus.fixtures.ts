import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'Today' }] satisfies Fixture[];
