/** Options for drawing the healing line. */
export interface HealingLine {
  /** Length of the line, in user units. */
  width: number;
  /** Number of punctures, evenly spread from the left. */
  punctures: number;
  /** Smooth part of the line as a fraction of its length, 0 to 1. */
  healed: number;
  /** Depth of the first puncture, in user units. */
  depth: number;
  /** Half the width of a puncture at the surface, in user units. Default: 2.5. */
  half?: number;
}

/** Returns the healing line as SVG path data: fine notches on the left that close towards the right. */
export function healingPath({
  width,
  punctures,
  healed,
  depth,
  half: widest = 2.5,
}: HealingLine): string {
  const open = width * (1 - healed);
  const step = punctures > 0 ? open / punctures : 0;
  const notches = Array.from({ length: punctures }, (_, index) => {
    const left = 1 - index / punctures;
    const down = round(depth * left);
    const half = round(Math.min(widest, step / 3));
    return `h${round(step - 2 * half)}l${half} ${down}l${half} ${-down}`;
  });
  return `M0 3${notches.join('')}H${width}`;
}

/** Options for drawing the line that settles. */
export interface SettlingLine {
  /** Length of the line, in user units. */
  width: number;
  /** Number of waves, evenly spread from the left. */
  waves: number;
  /** Where the line is smooth, in user units from the left. */
  reach: number;
  /** Height of the first wave, from its top to its bottom, in user units. */
  height: number;
}

/** Returns the healing line as it looks on the home page: round waves on the left that settle to the right. */
export function settlingPath({ width, waves, reach, height }: SettlingLine): string {
  const step = reach / waves;
  const each = Array.from({ length: waves }, (_, index) => {
    const start = step * index;
    const left = 1 - index / waves;
    const down = round(height * left);
    const quarter = round(step / 4);
    return `c${quarter} 0 ${quarter} ${down} ${round(step / 2)} ${down}S${round(start + step - quarter)} 0 ${round(start + step)} 0`;
  });
  return `M0 0${each.join('')}H${width}`;
}

/** Rounds to half a unit. Finer steps are invisible and cost bytes on every page. */
function round(value: number): number {
  return Math.round(value * 2) / 2;
}
