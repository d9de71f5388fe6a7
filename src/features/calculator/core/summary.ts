/** A restriction as the summary shows it. */
export interface SummaryLine {
  activity: string;
  /** The end: "Friday 27 November at 15:00". */
  end: string;
}

/**
 * Returns the answer as plain text, for a message or a note.
 *
 * @param treated when the treatment ended, in the language of the text
 * @param zone the time zone
 * @param lines a line for each restriction
 * @param help absolute URL of the advice on when to get help
 */
export function writeSummary(
  treated: string,
  zone: string,
  lines: readonly SummaryLine[],
  help: string,
): string {
  return [
    `Skin needling ended: ${treated} (${zone})`,
    '',
    ...lines.map(({ activity, end }) => `${activity}: from ${end}`),
    '',
    'If your clinic gave you a longer wait, follow your clinic.',
    `When to get help: ${help}`,
  ].join('\n');
}
