/** What the reader typed, as native inputs give it: empty where nothing, or nothing whole, was typed. */
export interface TypedTime {
  /** ISO 8601 date, `2026-11-24`. */
  date: string;
  /** ISO 8601 time, `15:00`. */
  time: string;
  /** IANA time zone, `Europe/London`. */
  zone: string;
}

/** A field that needs the reader's attention, with what to do, in plain words. */
export interface FieldError {
  field: keyof TypedTime;
  message: string;
}

/**
 * How the clock stood at the typed time: `skipped` when clocks went forward over it, `repeated` when
 * clocks went back and showed it twice.
 */
export type ClockChange = 'none' | 'skipped' | 'repeated';

export type TreatmentTime =
  | { ok: true; treatedAt: Temporal.ZonedDateTime; clockChange: ClockChange }
  | { ok: false; errors: FieldError[] };

const farthestDays = 366;
const checkYear = 'Check the year. Is the date right on your device?';

/**
 * Reads the typed time of the treatment. Where the clock skipped or repeated that time, the later
 * reading is taken, since a wait that starts later is the safer one.
 *
 * @param typed the fields' values
 * @param now the present moment
 * @returns the exact time, or every field that is empty, impossible, or more than a year off
 */
export function readTreatmentTime(typed: TypedTime, now: Temporal.Instant): TreatmentTime {
  const date = parse(() => Temporal.PlainDate.from(typed.date, { overflow: 'reject' }));
  const time = parse(() => Temporal.PlainTime.from(typed.time, { overflow: 'reject' }));
  const today = parse(() => now.toZonedDateTimeISO(typed.zone).toPlainDate());
  const errors: FieldError[] = [];
  if (!date) errors.push({ field: 'date', message: dateMessage(typed.date) });
  else if (today) errors.push(...farOff(date, today));
  if (!time) errors.push({ field: 'time', message: timeMessage(typed.time) });
  if (!today) {
    errors.push({
      field: 'zone',
      message: 'We do not know that place. Choose a big city in the same time zone from the list.',
    });
  }
  if (!date || !time || errors.length > 0) return { ok: false, errors };
  return { ok: true, ...exactTime(date.toPlainDateTime(time), typed.zone) };
}

/** The exact time of a wall-clock time in a zone: the later one where the clock changed (RFC 9557 zones). */
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

function parse<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function dateMessage(date: string): string {
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
