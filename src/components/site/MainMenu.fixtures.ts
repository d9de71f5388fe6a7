import type { Fixture } from '../fixture';

export default [{ name: 'In the header', inFrame: '.site-header-tools' }] satisfies Fixture[];
