import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type Responsible from './Responsible.astro';

export default [
  { name: 'As this copy is set up' },
  { name: 'For clinics, while nobody is responsible', props: { forClinics: true } },
] satisfies Fixture<ComponentProps<typeof Responsible>>[];
