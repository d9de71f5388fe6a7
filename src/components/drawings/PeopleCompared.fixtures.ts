import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type PeopleCompared from './PeopleCompared.astro';

export default [
  { name: 'Of 30', props: { condition: 'acne-scars', count: 'marks-needling' } },
  { name: 'Of 100', props: { condition: 'wrinkles', count: 'tretinoin' } },
] satisfies Fixture<ComponentProps<typeof PeopleCompared>>[];
