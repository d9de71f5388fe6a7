import type { EndTime } from './end-times';

/** A bar of the timeline. Lengths are fractions of the whole timeline, 0 to 1. */
interface TimelineBar {
  id: string;
  /** End of the wait. */
  end: number;
  /** The part of the wait that has passed. */
  passed: number;
}

/** The timeline from the treatment to the last end. Lengths are fractions of the whole, 0 to 1. */
export interface Timeline {
  bars: TimelineBar[];
  /** Position of the current time: 0 before the treatment, 1 after the last end. */
  now: number;
  /** Start of each calendar day, in the treatment's time zone. */
  days: { at: number; date: Temporal.PlainDate }[];
}

/**
 * Lays out the timeline.
 *
 * @param treatedAt the end of the treatment
 * @param ends at least one end, each later than `treatedAt`
 * @param now the current time
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

/** A label on the axis: its start and width, in SVG user units. */
export interface AxisLabel {
  x: number;
  width: number;
}

const leastGap = 8;

/**
 * Returns the least number of days from one label to the next at which no two labels touch. The first day
 * has a label.
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
