import { createHash } from 'node:crypto';

/** An entry of a file with advice, as parsed. */
type Entry = Readonly<Record<string, unknown>>;

/**
 * Fields that can change without changing the advice: reasons, sources and the position on the page.
 */
const noAdvice = new Set([
  'why',
  'sources',
  'ownAdvice',
  'ownChoice',
  'range',
  'group',
  'core',
  'order',
]);
const length = 12;

/**
 * Returns the hash of the site's advice: the waits, what counts, what is fine meanwhile, what else to do,
 * what is usual on each day, and the warning signs with their numbers. An entry of `content/changes.yaml` records it, so that no
 * advice can change unnoticed.
 *
 * @param rules of `content/restrictions.yaml`
 * @param signs of `content/warning-signs.yaml`
 * @param lists of `content/advice.yaml`
 * @param days of `content/days.yaml`, of what to do and when to call
 * @param effects of `content/effects.yaml`, of what is called usual
 * @param facts of `content/facts.yaml`, for the numbers inside the signs
 * @returns 12 hexadecimal digits
 */
export function adviceHash(
  rules: readonly Entry[],
  signs: readonly Entry[],
  lists: readonly Entry[],
  days: readonly Entry[],
  effects: readonly Entry[],
  facts: readonly Entry[],
): string {
  const texts = new Map(facts.map(({ id, text }) => [id, text]));
  const advice = [...rules, ...signs, ...lists, ...days, ...effects].map(adviceOf);
  const written = JSON.stringify(advice).replace(
    /\{fact:([a-z0-9-]+)(?::[a-z-]+)?\}/g,
    (_, id: string) => String(texts.get(id)),
  );
  return createHash('sha256').update(written).digest('hex').slice(0, length);
}

/**
 * Returns the hash of the advice in the files of `content/`.
 *
 * @param read reads one of them
 */
export function hashOfFiles(read: (file: string) => readonly Entry[]): string {
  return adviceHash(
    read('restrictions.yaml'),
    read('warning-signs.yaml'),
    read('advice.yaml'),
    read('days.yaml'),
    read('effects.yaml'),
    read('facts.yaml'),
  );
}

/** Returns the part of a value that is advice, with its fields sorted by name. */
function adviceOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(adviceOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([field]) => !noAdvice.has(field))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, held]) => [field, adviceOf(held)]);
}
