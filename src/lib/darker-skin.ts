/** A wait that is longer on brown and black skin, with the restrictions that share it. */
export interface DarkerSkinWait {
  /** Id of its number in `content/facts.yaml`. */
  id: string;
  /** Elapsed hours. */
  hours: number;
  /** What to do, in one sentence. */
  text: string;
  restrictions: { id: string; activity: string }[];
}

/**
 * Leaves out restrictions whose wait is as long already, such as where a clinic made it longer: a shorter
 * number beside it would read as leave.
 *
 * @param waits each restriction's wait, in elapsed hours
 * @returns each of the longer waits, some of them for no restriction any more
 */
export function stillLonger<Wait extends DarkerSkinWait>(
  all: readonly Wait[],
  waits: readonly { id: string; hours: number }[],
): Wait[] {
  const hoursOf = new Map(waits.map(({ id, hours }) => [id, hours]));
  return all.map((one) => ({
    ...one,
    restrictions: one.restrictions.filter(({ id }) => (hoursOf.get(id) ?? 0) < one.hours),
  }));
}

/**
 * Returns a line for each longer wait that some restriction still has: "Exercise, Swimming: On brown or black
 * skin, wait …".
 *
 * @param until returns until when to wait, as a sentence, where that is known
 */
export function darkerSkinLines(
  all: readonly DarkerSkinWait[],
  until: (hours: number) => string = () => '',
): string[] {
  return all
    .filter(({ restrictions }) => restrictions.length > 0)
    .map(({ hours, text, restrictions }) =>
      `${namesOf(restrictions)}: ${text} ${until(hours)}`.trimEnd(),
    );
}

/** Returns the attributes by which a script hides a line that names its restrictions, or takes some names out. */
export function namedLine({ hours, restrictions }: Pick<DarkerSkinWait, 'hours' | 'restrictions'>) {
  return {
    'data-darker-of': restrictions.map(({ id }) => id).join(' '),
    'data-than': hours,
    'data-names': restrictions.map(({ activity }) => activity).join('|'),
  };
}

/** Returns the names as they begin a line: "Exercise, Swimming". */
export function namesOf(restrictions: DarkerSkinWait['restrictions']): string {
  return restrictions.map(({ activity }) => activity).join(', ');
}
