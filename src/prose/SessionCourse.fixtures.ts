import type { Fixture } from '../styleguide/fixture';

export default [{ name: 'Of the facts' }] satisfies Fixture[];
