import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type ReviewDate from './ReviewDate.astro';

const dates = { reviewed: new Date('2026-11-24'), reviewDue: new Date('2027-11-24') };

export default [
  { name: 'Health page', props: { ...dates, kind: 'health', review: { state: 'unreviewed' } } },
  {
    name: 'Reviewed',
    props: {
      ...dates,
      kind: 'health',
      review: {
        state: 'reviewed',
        review: {
          id: 'example',
          name: 'Dr Example',
          role: 'consultant dermatologist',
          registration: { body: 'General Medical Council', number: '0000000' },
          conflicts: 'none',
          date: new Date('2026-11-26'),
          texts: [],
        },
      },
    },
  },
  {
    name: 'Changed since',
    props: {
      ...dates,
      kind: 'health',
      review: { state: 'lapsed', date: new Date('2026-11-26') },
    },
  },
  { name: 'Page about the site', props: { ...dates, kind: 'site' } },
] satisfies Fixture<ComponentProps<typeof ReviewDate>>[];
