import type { Messages } from '../../../content/schemas/interface';
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

/**
 * Reads the typed time of the treatment. If the clock skipped or repeated that time, uses the later
 * instant: a wait that starts later is safer.
 *
 * @param typed the fields' values
 * @param now the current time
 * @param messages what to say
 * @returns the exact time, or an error for every field that is empty, impossible, or more than a year off
 */
export function readTreatmentTime(
  typed: TypedTime,
  now: Temporal.Instant,
  messages: Messages,
): TreatmentTime {
  const date = attempt(() => Temporal.PlainDate.from(typed.date, { overflow: 'reject' }));
  const time = attempt(() => Temporal.PlainTime.from(typed.time, { overflow: 'reject' }));
  const today = attempt(() => now.toZonedDateTimeISO(typed.zone).toPlainDate());
  const errors: FieldError[] = [];
  if (!date) errors.push({ field: 'date', message: dateMessage(typed.date, messages) });
  else if (today) errors.push(...farOff(date, today, messages));
  if (!time) {
    const message = typed.time ? messages.timeWrong : messages.timeMissing;
    errors.push({ field: 'time', message });
  }
  if (!today) {
    const message = typed.zoneMessage ?? messages.zoneMissing;
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

function dateMessage(date: string, messages: Messages): string {
  if (/^\d{5}/.test(date)) return messages.dateLongYear;
  return date ? messages.dateWrong : messages.dateMissing;
}

function farOff(
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
  messages: Messages,
): FieldError[] {
  const days = today.until(date).days;
  if (Math.abs(days) <= farthestDays) return [];
  return [{ field: 'date', message: days < 0 ? messages.datePast : messages.dateFuture }];
}
