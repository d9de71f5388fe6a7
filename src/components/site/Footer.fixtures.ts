import type { Fixture } from '../fixture';

export default [{ name: 'Of every page', inFrame: '.site-footer' }] satisfies Fixture[];
