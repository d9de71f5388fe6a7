import { waitInHours, waitPlainly } from './durations';

/** From this wait on, in elapsed hours, nobody counts in hours. */
const countedInDays = 7 * 24;

/** Returns a wait in elapsed hours as a page gives it: "48 hours", and from a week on in days if they are whole. */
export function waitInText(hours: number): string {
  return hours < countedInDays ? waitInHours(hours) : waitPlainly(hours);
}
