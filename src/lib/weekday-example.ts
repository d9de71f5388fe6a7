const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** One row of the worked example: treated on one weekday, allowed again on another. */
export interface WeekdayExample {
  treated: string;
  allowed: string;
}

/**
 * For readers without script: where a wait leads from each weekday, in a week without a clock change.
 *
 * @param hours the wait in elapsed hours
 * @param hour the hour of the day at which the example's treatment ends, 0–23
 */
export function weekdayExamples(hours: number, hour: number): WeekdayExample[] {
  return weekdays.map((treated, index) => {
    const end = index * 24 + hour + hours;
    const day = weekdays[Math.floor(end / 24) % weekdays.length];
    return { treated: `${treated}, ${clock(hour)}`, allowed: `${day}, ${clock(end % 24)}` };
  });
}

function clock(hour: number): string {
  return `${hour % 12 === 0 ? 12 : hour % 12}\u00a0${hour < 12 ? 'am' : 'pm'}`;
}
