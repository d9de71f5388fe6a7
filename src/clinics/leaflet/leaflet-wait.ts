import { waitInDays, waitInHours } from '../../calculator/wait';

/** A wait in elapsed hours as the leaflet shows it: in days too where they are whole, to count by hand. */
export function leafletWait(hours: number): string {
  return hours % 24 === 0 ? `${waitInHours(hours)} (${waitInDays(hours)})` : waitInHours(hours);
}
