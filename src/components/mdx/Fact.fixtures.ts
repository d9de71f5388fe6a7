import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type Fact from './Fact.astro';

export default [{ name: 'A number', props: { id: 'sessions' } }] satisfies Fixture<
  ComponentProps<typeof Fact>
>[];
