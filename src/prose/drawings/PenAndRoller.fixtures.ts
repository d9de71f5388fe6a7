import type { Fixture } from '../../styleguide/fixture';

export default [{ name: 'With its caption' }] satisfies Fixture[];
