import type { ComponentProps } from 'astro/types';
import { days } from '../../data/days';
import type { Fixture } from '../fixture';
import type CallIf from './CallIf.astro';

export default [
  {
    name: 'Two levels',
    props: async () => ({ signs: (await days())[1]!.callIf }),
  },
] satisfies Fixture<ComponentProps<typeof CallIf>>[];
