import type { ComponentProps } from 'astro/types';
import type { Fixture } from '../fixture';
import type ReviewDate from './ReviewDate.astro';

const dates = { reviewed: new Date('2026-11-24'), reviewDue: new Date('2027-11-24') };

export default [
  { name: 'Health page', props: { ...dates, kind: 'health' } },
  { name: 'Page about the site', props: { ...dates, kind: 'site' } },
] satisfies Fixture<ComponentProps<typeof ReviewDate>>[];
