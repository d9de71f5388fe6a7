import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type Breadcrumbs from './Breadcrumbs.astro';

export default [
  { name: 'Two levels', props: { parents: [{ href: '/conditions/', label: 'What it may help' }] } },
] satisfies Fixture<ComponentProps<typeof Breadcrumbs>>[];
