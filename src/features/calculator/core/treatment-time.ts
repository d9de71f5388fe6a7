import { attempt } from '../../../lib/attempt';

/**
 * The reader's input, as native input fields return it: empty if nothing, or nothing complete, was typed.
 */
export interface TypedTime {
  /** ISO 8601 date, `2026-11-24`. */
  date: string;
  /** ISO 8601 time, `15:00`. */
  time: string;
  /** IANA time zone, `Europe/London`. Empty if none is known. */
  zone: string;
  /** The reason why the typed zone was not found. */
  zoneMessage?: string | undefined;
}

/** A field with an error, and a plain message that says what to do. */
export interface FieldError {
  field: 'date' | 'time' | 'zone';
  message: string;
}

/**
 * What the clock did at the typed time: `skipped` if clocks went forward over it, `repeated` if clocks
 * went back and showed it twice.
 */
export type ClockChange = 'none' | 'skipped' | 'repeated';

export type TreatmentTime =
  | { ok: true; treatedAt: Temporal.ZonedDateTime; clockChange: ClockChange }
  | { ok: false; errors: FieldError[] };

const farthestDays = 366;
const checkYear = 'Check the year. Is the date right on your device?';

/**
 * Reads the typed time of the treatment. If the clock skipped or repeated that time, uses the later
 * instant: a wait that starts later is safer.
 *
 * @param typed the fields' values
 * @param now the current time
 * @returns the exact time, or an error for every field that is empty, impossible, or more than a year off
 */
export function readTreatmentTime(typed: TypedTime, now: Temporal.Instant): TreatmentTime {
  const date = attempt(() => Temporal.PlainDate.from(typed.date, { overflow: 'reject' }));
  const time = attempt(() => Temporal.PlainTime.from(typed.time, { overflow: 'reject' }));
  const today = attempt(() => now.toZonedDateTimeISO(typed.zone).toPlainDate());
  const errors: FieldError[] = [];
  if (!date) errors.push({ field: 'date', message: dateMessage(typed.date) });
  else if (today) errors.push(...farOff(date, today));
  if (!time) errors.push({ field: 'time', message: timeMessage(typed.time) });
  if (!today) {
    const message = typed.zoneMessage ?? 'Type the nearest big city in the same time zone.';
    errors.push({ field: 'zone', message });
  }
  if (!date || !time || errors.length > 0) return { ok: false, errors };
  return { ok: true, ...exactTime(date.toPlainDateTime(time), typed.zone) };
}

/**
 * Returns the exact time of a wall-clock time in a zone, the later one if the clock changed (RFC 9557
 * zones).
 */
function exactTime(
  wall: Temporal.PlainDateTime,
  zone: string,
): { treatedAt: Temporal.ZonedDateTime; clockChange: ClockChange } {
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const treatedAt = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === treatedAt.epochMilliseconds) {
    return { treatedAt, clockChange: 'none' };
  }
  const shown = treatedAt.toPlainDateTime().equals(wall);
  return { treatedAt, clockChange: shown ? 'repeated' : 'skipped' };
}

function dateMessage(date: string): string {
  if (/^\d{5}/.test(date)) return 'Check the year: it has more than four digits.';
  return date
    ? 'There is no such date. Check the day and the month.'
    : 'Choose the day of your treatment.';
}

function timeMessage(time: string): string {
  return time
    ? 'There is no such time. Check the hour and the minutes.'
    : 'Enter the time when your treatment ended. A rough time is fine.';
}

function farOff(date: Temporal.PlainDate, today: Temporal.PlainDate): FieldError[] {
  const days = today.until(date, { largestUnit: 'days' }).days;
  if (Math.abs(days) <= farthestDays) return [];
  const message =
    days < 0
      ? `That is more than a year ago. ${checkYear}`
      : `That is more than a year from now. ${checkYear}`;
  return [{ field: 'date', message }];
}
