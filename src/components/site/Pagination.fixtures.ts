import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type Pagination from './Pagination.astro';

export default [{ name: 'In the middle of the path', props: { page: 'risks' } }] satisfies Fixture<
  ComponentProps<typeof Pagination>
>[];
