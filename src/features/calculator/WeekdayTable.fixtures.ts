import type { Fixture } from '../../components/fixture';

export default [{ name: 'Every wait' }] satisfies Fixture[];
