import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { isOver } from './end-times';

/** A restriction as the calendar shows it. */
export interface CalendarEntry {
  /** Id in `content/restrictions.yaml`. */
  id: string;
  /** "Exercise" */
  activity: string;
  /** The first moment after the wait. */
  end: Temporal.ZonedDateTime;
  /** What comes next, so that nobody reads the end of a wait as "do as you like". */
  afterwards: string;
}

const minutesShown = 15;

/** SEQUENCE counts from this date: it must be less than 2³¹ (RFC 5545, section 3.3.8). */
const firstRevision = Date.UTC(2026);

/**
 * Returns a calendar file (RFC 5545) with one event and one alarm, in UTC, for each wait that is not over.
 * An event's UID depends only on the restriction and the treatment, so importing the file twice, or after
 * a wait changed, makes no duplicate (RFC 5545, section 3.8.4.7; RFC 7986, section 5.3). SEQUENCE must
 * rise from file to file, so that the newer one wins (RFC 5545, section 3.8.7.4). No record of earlier
 * files exists, so SEQUENCE is the time in seconds.
 *
 * @param treatedAt the end of the treatment
 * @param entries the restrictions
 * @param now the current time, used as the file's time stamp
 * @param address absolute URL of the calculator, included in each event
 * @returns undefined if every wait is over
 */
export function buildCalendar(
  treatedAt: Temporal.ZonedDateTime,
  entries: readonly CalendarEntry[],
  now: Temporal.Instant,
  address: string,
): string | undefined {
  const ahead = entries.filter(({ end }) => !isOver(end, now));
  if (ahead.length === 0) return undefined;
  const stamp = new Date(now.epochMilliseconds);
  const sequence = Math.max(0, Math.floor((now.epochMilliseconds - firstRevision) / 1000));
  const calendar = ical({
    prodId: '//Skin Needling Explained//Restriction calculator//EN',
    name: 'Skin needling aftercare',
  });
  for (const { id, activity, end, afterwards } of ahead) {
    const text = `${activity}: your wait after skin needling is over. ${afterwards}`;
    calendar
      .createEvent({
        id: `${id}-${treatedAt.epochMilliseconds / 1000}@skin-needling-explained`,
        stamp,
        lastModified: stamp,
        sequence,
        start: new Date(end.epochMilliseconds),
        end: new Date(end.add({ minutes: minutesShown }).epochMilliseconds),
        summary: `${activity}: your wait is over, see what comes next`,
        description: `${text} If your clinic gave you a longer wait, follow your clinic.`,
        transparency: ICalEventTransparency.TRANSPARENT,
        url: address,
      })
      .createAlarm({ type: ICalAlarmType.display, trigger: 0, description: text });
  }
  // The library omits the last line break, which RFC 5545, section 3.1, requires.
  return `${calendar.toString().trimEnd()}\r\n`;
}
