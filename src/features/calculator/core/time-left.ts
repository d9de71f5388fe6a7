import { amount } from '../../../lib/durations';

/**
 * Returns the time from now to an end in words: "2 days 4 hours", "50 minutes". Rounds up to the minute,
 * and above a day to the hour, so it never promises an earlier end. A day is 24 elapsed hours.
 *
 * @returns an empty string once the end has passed
 */
export function timeLeft(end: Temporal.ZonedDateTime, now: Temporal.Instant): string {
  const minutes = Math.ceil((end.epochMilliseconds - now.epochMilliseconds) / 60_000);
  if (minutes <= 0) return '';
  if (minutes < 24 * 60) {
    return inUnits([Math.floor(minutes / 60), 'hour'], [minutes % 60, 'minute']);
  }
  const hours = Math.ceil(minutes / 60);
  return inUnits([Math.floor(hours / 24), 'day'], [hours % 24, 'hour']);
}

function inUnits(...parts: Parameters<typeof amount>[]): string {
  return parts.flatMap(([count, unit]) => (count > 0 ? [amount(count, unit)] : [])).join(' ');
}
