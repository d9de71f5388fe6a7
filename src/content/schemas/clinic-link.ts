import type { ClinicLinkWords } from './interface';

/** The file `/clinic-link.json`, which a page loads for a clinic's link. */
export interface ClinicLinkData {
  /** Id of the site's own version of the advice. */
  version: string;
  /** Every wait, in display order, in elapsed hours: this copy's, and that of `content/restrictions.yaml`. */
  waits: { id: string; activity: string; hours: number; minimum: number }[];
  words: ClinicLinkWords;
}
