import { amount } from './durations';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** One row of the worked example: treated on one weekday, allowed again on another. */
export interface WeekdayExample {
  treated: string;
  allowed: string;
}

/**
 * Returns the end of a wait for a treatment on each weekday, in a week without a clock change. For readers
 * without script. From a week on, a weekday alone would read as the next one: the days are counted beside it.
 *
 * @param hours the wait in elapsed hours
 * @param hour the hour of the day at which the example's treatment ends, 0–23
 */
export function weekdayExamples(hours: number, hour: number): WeekdayExample[] {
  return weekdays.map((treated, index) => {
    const end = index * 24 + hour + hours;
    const day = weekdays[Math.floor(end / 24) % weekdays.length];
    const later = Math.floor((hour + hours) / 24);
    const allowed = `${day}, ${clock(end % 24)}`;
    return {
      treated: `${treated}, ${clock(hour)}`,
      allowed: later < weekdays.length ? allowed : `${allowed}, ${amount(later, 'day')} later`,
    };
  });
}

function clock(hour: number): string {
  return `${hour % 12 === 0 ? 12 : hour % 12}\u00a0${hour < 12 ? 'am' : 'pm'}`;
}
