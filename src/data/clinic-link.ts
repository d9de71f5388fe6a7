import type { ClinicLinkData } from '../content/schemas/clinic-link';
import { adviceVersion } from './advice-version';
import { clinicLinkWords } from './interface';
import { restrictions } from './restrictions';

/** Returns what a page needs to show a clinic's link. */
export async function clinicLinkData(): Promise<ClinicLinkData> {
  const waits = (await restrictions()).map(({ id, activity, hours, published = hours }) => ({
    id,
    activity,
    hours,
    minimum: published,
  }));
  return { version: (await adviceVersion()).id, waits, words: await clinicLinkWords() };
}
