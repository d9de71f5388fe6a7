import type { Fixture } from '../fixture';

export default [{ name: 'Of the facts' }] satisfies Fixture[];
