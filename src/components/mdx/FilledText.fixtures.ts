import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type FilledText from './FilledText.astro';

const where = 'src/components/mdx/FilledText.fixtures.ts';

export default [
  { name: 'With a wait', props: { text: 'Wait {wait:exercise} before you exercise.', where } },
] satisfies Fixture<ComponentProps<typeof FilledText>>[];
