import { createHash } from 'node:crypto';

/** An entry of one of the files that the advice stands in, as the file has it. */
type Entry = Readonly<Record<string, unknown>>;

/** What may change without the advice changing: reasons, sources, and the place on the page. */
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
 * Hash of what the site tells people to do: the waits, what counts, what is fine meanwhile, what else
 * to do, and the warning signs with their numbers. An entry of `content/changes.yaml` keeps it, so that
 * no advice can change unnoticed.
 *
 * @param rules of `content/restrictions.yaml`
 * @param signs of `content/warning-signs.yaml`
 * @param lists of `content/advice.yaml`
 * @param facts of `content/facts.yaml`, for the numbers inside the signs
 * @returns 12 hexadecimal digits
 */
export function adviceHash(
  rules: readonly Entry[],
  signs: readonly Entry[],
  lists: readonly Entry[],
  facts: readonly Entry[],
): string {
  const texts = new Map(facts.map(({ id, text }) => [id, text]));
  const advice = [...rules, ...signs, ...lists].map(adviceOf);
  const written = JSON.stringify(advice).replace(/\{fact:([a-z0-9-]+)\}/g, (_, id: string) =>
    String(texts.get(id)),
  );
  return createHash('sha256').update(written).digest('hex').slice(0, length);
}

/** What of a value is advice, its fields in the order of their names. */
function adviceOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(adviceOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([field]) => !noAdvice.has(field))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, held]) => [field, adviceOf(held)]);
}
