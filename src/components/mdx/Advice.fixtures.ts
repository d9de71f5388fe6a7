import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type Advice from './Advice.astro';

export default [
  { name: 'What to do', props: { list: 'do' } },
  { name: 'What not to do', props: { list: 'dont' } },
] satisfies Fixture<ComponentProps<typeof Advice>>[];
