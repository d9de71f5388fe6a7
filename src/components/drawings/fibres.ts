/** Position of one fibre in a drawing, in user units. */
export type Fibre = readonly [x: number, y: number, waves: number];

/**
 * Returns wavy fibres as SVG path data: collagen lies in waves along the skin.
 *
 * @param fibres start and number of half waves of each
 * @param wave length and height of one half wave
 */
export function fibrePath(fibres: readonly Fibre[], [length, height] = [11, 5]): string {
  return fibres
    .map(([x, y, waves]) => {
      const more = ` ${length} 0`.repeat(waves - 1);
      return `M${x} ${y}q${length / 2}-${height} ${length} 0${more && `t${more.trim()}`}`;
    })
    .join('');
}
