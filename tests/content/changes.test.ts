import { expect, test } from 'vitest';
import { adviceHash, hashOfFiles } from '../../src/data/advice-hash';
import { dataFile } from '../fixtures/content-files';

const rules = dataFile('content/restrictions.yaml');
const signs = dataFile('content/warning-signs.yaml');
const lists = dataFile('content/advice.yaml');
const days = dataFile('content/days.yaml');
const effects = dataFile('content/effects.yaml');
const facts = dataFile('content/facts.yaml');
const changes = dataFile('content/changes.yaml');
const today = () => new Date().toISOString().slice(0, 10);

test('every change of the advice has an entry for the clinics that follow it', () => {
  const now = hashOfFiles((file) => dataFile(`content/${file}`));
  const [newest] = changes.filter(({ advice }) => advice !== undefined);
  const ask = `The advice has changed since the entry "${String(newest?.['id'])}" of content/changes.yaml: a wait, what to avoid or do, or a warning sign. Clinics follow these changes. Put an entry on top of the file and say in plain words what changed:

- id: what-changed-in-short
  date: ${today()}
  title: A few words
  what: One plain sentence.
  pages: [/aftercare/]
  advice: '${now}'
`;
  expect(newest?.['advice'], ask).toBe(now);
});

test('entries are sorted newest first, with unique ids', () => {
  const dates = changes.map(({ date }) => String(date));
  expect(dates).toEqual([...dates].sort().reverse());
  expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
});

test('entries are in plain, short sentences', () => {
  for (const { id, what } of changes) {
    for (const sentence of String(what).split(/(?<=[.”])\s+(?=[A-Z])/)) {
      expect(sentence.split(/\s+/).length, `${String(id)}: ${sentence}`).toBeLessThanOrEqual(25);
    }
  }
});

/** Returns the entries with one field of the first changed. */
const changed = (entries: typeof rules, field: string, value: unknown) =>
  entries.map((entry, index) => (index === 0 ? { ...entry, [field]: value } : entry));

test.each([
  ['a wait', adviceHash(changed(rules, 'hours', 1), signs, lists, days, effects, facts)],
  [
    'what counts',
    adviceHash(changed(rules, 'examples', ['golf']), signs, lists, days, effects, facts),
  ],
  [
    'a warning sign',
    adviceHash(rules, changed(signs, 'signs', ['you itch']), lists, days, effects, facts),
  ],
  [
    'the signs as clinics hand them out',
    adviceHash(rules, changed(signs, 'handedOut', 'you itch'), lists, days, effects, facts),
  ],
  [
    'the name of a wait in an SMS',
    adviceHash(changed(rules, 'shortName', 'golf'), signs, lists, days, effects, facts),
  ],
  ['what to do', adviceHash(rules, signs, changed(lists, 'items', ['rest']), days, effects, facts)],
  ['what to do on a day', adviceHash(rules, signs, lists, changed(days, 'do', []), effects, facts)],
  ['what is usual', adviceHash(rules, signs, lists, days, changed(effects, 'course', []), facts)],
  ['a restriction that goes', adviceHash(rules.slice(1), signs, lists, days, effects, facts)],
  [
    'a number inside a sign',
    adviceHash(
      rules,
      signs,
      lists,
      days,
      effects,
      facts.map(({ id }) => ({ id, text: 'later' })),
    ),
  ],
])('%s is advice', (_, hash) => {
  expect(hash).not.toBe(adviceHash(rules, signs, lists, days, effects, facts));
});

test.each([
  ['a reason', adviceHash(changed(rules, 'why', 'Because.'), signs, lists, days, effects, facts)],
  ['a source', adviceHash(changed(rules, 'sources', []), signs, lists, days, effects, facts)],
  [
    'the order of fields',
    adviceHash(rules.map(reversed), signs.map(reversed), lists, days, effects, facts),
  ],
])('%s is not advice', (_, hash) => {
  expect(hash).toBe(adviceHash(rules, signs, lists, days, effects, facts));
});

function reversed(entry: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).reverse());
}
