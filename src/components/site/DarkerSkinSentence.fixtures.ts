import type { ComponentProps } from 'astro/types';
import { restrictions } from '../../data/restrictions';
import type { Fixture } from '../fixture';
import type DarkerSkinSentence from './DarkerSkinSentence.astro';

export default [
  {
    name: 'A wait that is longer on darker skin',
    props: async () => ({
      rules: (await restrictions()).filter(({ id }) => id === 'exercise'),
    }),
  },
] satisfies Fixture<ComponentProps<typeof DarkerSkinSentence>>[];
