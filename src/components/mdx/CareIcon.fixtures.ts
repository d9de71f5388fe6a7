import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type CareIcon from './CareIcon.astro';

export default [
  {
    name: 'Non-urgent',
    props: { level: 'non-urgent' },
    inside: 'care-card-heading care-card-non-urgent',
  },
  { name: 'Urgent', props: { level: 'urgent' }, inside: 'care-card-heading care-card-urgent' },
  {
    name: 'Emergency',
    props: { level: 'emergency' },
    inside: 'care-card-heading care-card-emergency',
  },
] satisfies Fixture<ComponentProps<typeof CareIcon>>[];
