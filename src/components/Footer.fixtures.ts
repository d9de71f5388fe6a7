import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'Of every page', inFrame: '.site-footer' }] satisfies Fixture[];
