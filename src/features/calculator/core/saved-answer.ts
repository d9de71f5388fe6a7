/** Name under which the browser keeps an answer, if the reader asks for it. */
export const savedAnswerKey = 'restriction-calculator';

/** The saved answer. Stored on the device only if the reader asks for it. */
export interface Kept {
  /** The state, as returned by `writeLink`. */
  state: string;
  /** End of the last wait, in milliseconds since the epoch. The answer is deleted then. */
  until: number;
  /**
   * What ends when, the earliest first, in words for the home page. Unchecked: an older version of this site
   * may have left it out.
   */
  moments?: KeptMoment[];
}

/** A moment at which waits end. */
export interface KeptMoment {
  /** Milliseconds since the epoch. */
  at: number;
  /** "Friday 27 November at 15:00" */
  time: string;
  /** "exercise and swimming" */
  activities: string;
}

/** The part of `Storage` that this module uses. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Returns the saved answer. Deletes it and returns undefined if its last wait is over. Never throws:
 * returns undefined for anything that cannot be read or was not written by `save`.
 *
 * @param now the current time in milliseconds since the epoch
 */
export function load(shelf: () => StorageLike, now: number): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(shelf().getItem(savedAnswerKey) ?? 'null');
    if (!isKept(kept)) return undefined;
    if (now < kept.until) return kept;
    shelf().removeItem(savedAnswerKey);
  } catch {
    return undefined;
  }
  return undefined;
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'state' in value &&
    typeof value.state === 'string' &&
    'until' in value &&
    typeof value.until === 'number'
  );
}
