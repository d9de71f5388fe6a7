import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type CodeAddress from './CodeAddress.astro';

export default [{ name: 'As this copy is set up' }] satisfies Fixture<
  ComponentProps<typeof CodeAddress>
>[];
