const key = 'restriction-calculator';

/** What is kept on the device, only where the reader asked for it. */
export interface Kept {
  /** The state as `writeLink` writes it. */
  state: string;
  /** When the last wait is over, in milliseconds since the epoch: it is forgotten then. */
  until: number;
}

/** The part of `Storage` that is used. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps a treatment on this device.
 *
 * @returns false where the browser does not let the page keep anything
 */
export function save(shelf: () => StorageLike, kept: Kept): boolean {
  try {
    shelf().setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/**
 * What was kept, unless its last wait is over: then it is forgotten. Never throws: whatever can't be
 * read, or was not written by `keep`, counts as nothing.
 *
 * @param now the present moment in milliseconds since the epoch
 */
export function load(shelf: () => StorageLike, now: number): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(shelf().getItem(key) ?? 'null');
    if (!isKept(kept)) return undefined;
    if (now < kept.until) return kept;
    shelf().removeItem(key);
  } catch {
    return undefined;
  }
  return undefined;
}

/** Forgets what was kept. Never throws. */
export function clear(shelf: () => StorageLike): void {
  try {
    shelf().removeItem(key);
  } catch {
    // A shelf that can't be reached holds nothing of ours.
  }
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
