import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type OptionTable from './OptionTable.astro';

export default [
  { name: 'Options for large pores', onPage: '/conditions/large-pores/' },
] satisfies Fixture<ComponentProps<typeof OptionTable>>[];
