import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { isOver } from './end-times';

/** What the calendar says of one restriction. */
export interface CalendarEntry {
  /** Id in `content/restrictions.yaml`. */
  id: string;
  /** "Exercise" */
  activity: string;
  /** The first moment after the wait. */
  end: Temporal.ZonedDateTime;
  /** What comes next, so that nobody takes the end of a wait for "do as you like". */
  afterwards: string;
}

const minutesShown = 15;

/** SEQUENCE is counted from here: it must be less than 2³¹ (RFC 5545, section 3.3.8). */
const firstRevision = Date.UTC(2026);

/**
 * A calendar file (RFC 5545) with one event and one alarm for each wait that still runs, in UTC. An event's
 * UID is made of the restriction and the treatment alone, so that importing twice, or after a wait was
 * changed, makes no duplicate (RFC 5545, section 3.8.4.7; RFC 7986, section 5.3). Its SEQUENCE rises from one
 * file to the next, so that the newer one counts (RFC 5545, section 3.8.7.4): nothing is kept of the files made
 * before, so it is the time in seconds.
 *
 * @param treatedAt the end of the treatment
 * @param entries the restrictions
 * @param now the present moment: the file's time stamp
 * @param address absolute address of the calculator, put into each event
 * @returns nothing where every wait is over
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
  // The library leaves out the end of the last line, which each line has (RFC 5545, section 3.1).
  return `${calendar.toString().trimEnd()}\r\n`;
}
