import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type CareCard from './CareCard.astro';

const slot =
  '<ul><li>a sign that you can see</li><li>a sign that takes more words than fit on one line of a phone</li></ul>';

export default [
  {
    name: 'Non-urgent',
    props: { id: 'card-calm', level: 'non-urgent', heading: 'Talk to your clinic if:' },
    slot,
  },
  {
    name: 'Urgent',
    props: {
      id: 'card-urgent',
      level: 'urgent',
      heading: 'Call your clinic or a doctor today if:',
    },
    slot,
  },
  {
    name: 'Emergency',
    props: { id: 'card-emergency', level: 'emergency', heading: 'Call an ambulance now if:' },
    slot,
  },
] satisfies Fixture<ComponentProps<typeof CareCard>>[];
