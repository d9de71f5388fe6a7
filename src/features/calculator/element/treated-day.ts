import { fill } from '../../../lib/fill';
import { nightHours } from '../../../lib/wait-days';
import { load } from '../core/saved-answer';
import { markToday } from './mark-today';

const msPerHour = 3_600_000;
const msPerDay = 24 * msPerHour;

/**
 * Marks today on a page without the calculator, by the treatment in the page's fragment, or else in the
 * answer that this browser keeps. Needs no Temporal. Marks nothing if neither says a day and a known zone,
 * or if the treatment is still to come.
 *
 * @param place the hidden element that says which day it is
 */
export function markTreatedDay(place: HTMLElement): void {
  const day = dayOf(location.hash.slice(1)) ?? dayOf(load(() => localStorage, Date.now())?.state);
  if (day === undefined || day < 0) return;
  markToday(day);
  place.textContent = fill(place.dataset['says'] ?? '', { day: String(day) });
  place.hidden = false;
}

/**
 * Returns the number of midnights since a treatment in its own zone, or undefined if none can be read. The
 * first night is still day 0 after midnight, as in `daySince`.
 */
function dayOf(state = ''): number | undefined {
  const parts = new URLSearchParams(state);
  const [date] = /^\d{4}-\d{2}-\d{2}(?=T)/.exec(parts.get('treated') ?? '') ?? [];
  const zone = parts.get('zone');
  if (!zone || !date) return undefined;
  try {
    // Swedish dates are written as in ISO 8601.
    const dates = new Intl.DateTimeFormat('sv', { timeZone: zone });
    const dayAt = (time: number) => (Date.parse(dates.format(time)) - Date.parse(date)) / msPerDay;
    const now = Date.now();
    const day = dayAt(now - nightHours * msPerHour) && dayAt(now);
    return Number.isInteger(day) ? day : undefined;
  } catch {
    return undefined;
  }
}
