import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'In the header', inFrame: '.name-mark' }] satisfies Fixture[];
