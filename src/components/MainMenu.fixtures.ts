import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'In the header', inFrame: '.site-header-tools' }] satisfies Fixture[];
