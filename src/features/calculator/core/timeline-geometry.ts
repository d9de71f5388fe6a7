import type { EndTime } from './end-times';

/** One bar of the time line, in shares of its whole length, 0 to 1. */
interface TimelineBar {
  id: string;
  /** Where the wait ends. */
  end: number;
  /** How much of the wait has passed. */
  passed: number;
}

/** The time line from the treatment to the last end, in shares of its length. */
export interface Timeline {
  bars: TimelineBar[];
  /** Where the present moment stands: 0 before the treatment, 1 after the last end. */
  now: number;
  /** Where each new calendar day begins, in the zone of the treatment. */
  days: { at: number; date: Temporal.PlainDate }[];
}

/**
 * Lays out the time line.
 *
 * @param treatedAt the end of the treatment
 * @param ends at least one end, each later than `treatedAt`
 * @param now the present moment
 */
export function layOutTimeline(
  treatedAt: Temporal.ZonedDateTime,
  ends: readonly EndTime[],
  now: Temporal.Instant,
): Timeline {
  const start = treatedAt.epochMilliseconds;
  const last = Math.max(...ends.map(({ end }) => end.epochMilliseconds));
  const share = (ms: number) => Math.min(1, Math.max(0, (ms - start) / (last - start)));
  const here = share(now.epochMilliseconds);
  const days: Timeline['days'] = [];
  for (
    let day = treatedAt.startOfDay().add({ days: 1 });
    day.epochMilliseconds < last;
    day = day.add({ days: 1 })
  ) {
    days.push({ at: share(day.epochMilliseconds), date: day.toPlainDate() });
  }
  return {
    bars: ends.map(({ id, end }) => {
      const at = share(end.epochMilliseconds);
      return { id, end: at, passed: Math.min(here, at) };
    }),
    now: here,
    days,
  };
}

/** A label on the axis: where it begins, and how long it is, in the picture's units. */
export interface AxisLabel {
  x: number;
  width: number;
}

const leastGap = 8;

/**
 * How many days there must be from one label to the next, so that none touches another. The first day has one.
 *
 * @param labels one for each day, from left to right
 */
export function daysPerLabel(labels: readonly AxisLabel[]): number {
  let days = 1;
  const meetsNext = ({ x, width }: AxisLabel, index: number) => {
    const next = labels[index + days];
    return index % days === 0 && next !== undefined && x + width + leastGap > next.x;
  };
  while (labels.some(meetsNext)) days += 1;
  return days;
}
