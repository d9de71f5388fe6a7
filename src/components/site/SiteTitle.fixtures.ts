import type { Fixture } from '../fixture';

export default [{ name: 'In the header', inFrame: '.name-mark' }] satisfies Fixture[];
