import { savedAnswerKey, type Kept, type StorageLike } from './saved-answer';

/**
 * Saves a treatment on this device.
 *
 * @returns false if the browser does not let the page store anything
 */
export function save(shelf: () => StorageLike, kept: Kept): boolean {
  try {
    shelf().setItem(savedAnswerKey, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Deletes the saved answer. Never throws. */
export function clear(shelf: () => StorageLike): void {
  try {
    shelf().removeItem(savedAnswerKey);
  } catch {
    // Storage that cannot be accessed holds nothing of ours.
  }
}

/** Returns true if two fragments have the same parts, in any order, whatever version they are from. */
export function sameLink(one: string, other: string): boolean {
  const said = (fragment: string) =>
    fragment
      .split('&')
      .filter((part) => !/^(?:|0|1|v=.*)$/.test(part))
      .sort()
      .join('&');
  return said(one) === said(other);
}
