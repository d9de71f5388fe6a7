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

/** Rounds to half a unit. Finer steps are invisible and cost bytes on every page. */
function round(value: number): number {
  return Math.round(value * 2) / 2;
}
