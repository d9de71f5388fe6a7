import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import DayByDay from '../../src/components/mdx/DayByDay.astro';
import { dayNumbers, days, effects } from '../../src/data/days';
import { factText, restrictions } from '../../src/data/restrictions';
import { warningSigns } from '../../src/data/warning-signs';

const all = await days();
const rows = await effects();
const cards = await warningSigns();
const waits = await restrictions();

/** Signs of what was done, not of what a reader sees: no row of the table could have them. */
const notSeen = ['used-needle-now', 'used-needle-earlier', 'too-soon-or-unsure'];

/** The number in a fact, such as "after 7 days". */
const numberIn = async (id: string) =>
  Number(/\d+/.exec(await factText(id, 'content/facts.yaml'))?.[0]);

/** Every level of signs that a row or a day shows. */
const shown = [
  ...all.flatMap(({ callIf }) => callIf),
  ...rows.flatMap(({ course, notUsual }) => [
    ...notUsual,
    ...course.flatMap((part) => ('callIf' in part ? part.callIf : [])),
  ]),
];

test('the days begin with the session and follow each other without a gap, without an end', () => {
  expect(all[0]!.from).toBe(0);
  for (const [index, { from }] of all.entries()) {
    if (index > 0) expect(from).toBe(all[index - 1]!.last + 1);
  }
  expect(all.map(dayNumbers)).toEqual(['0', '1', '2', '3', '4 5 6', '7', 'after']);
});

test('every wait ends on one day of the list, and runs on every day before', () => {
  for (const { id, hours } of waits) {
    const end = all.filter(({ ending }) => ending.some((wait) => wait.id === id));
    expect(end, id).toHaveLength(1);
    expect(hours / 24, id).toBeGreaterThanOrEqual(end[0]!.from);
    expect(hours / 24, id).toBeLessThanOrEqual(end[0]!.last);
    const before = all.filter(({ last }) => last < end[0]!.from);
    for (const day of before) expect(day.running.map((wait) => wait.id)).toContain(id);
  }
});

test('each sign stands under the level and heading of its card, word for word', () => {
  for (const { card, level, heading, signs } of shown) {
    const own = cards.find(({ id }) => id === card)!;
    expect({ level, heading }).toEqual({ level: own.level, heading: own.heading });
    for (const sign of signs) expect(own.signs).toContainEqual(sign);
  }
});

test('the table leaves out no sign that a reader could see or feel', () => {
  const inTable = new Set(
    rows.flatMap(({ notUsual, course }) =>
      [...notUsual, ...course.flatMap((part) => ('callIf' in part ? part.callIf : []))].flatMap(
        ({ signs }) => signs.map(({ id }) => id),
      ),
    ),
  );
  const missing = cards
    .flatMap(({ signs }) => signs.map(({ id }) => id))
    .filter((id) => !inTable.has(id));
  expect(missing.sort()).toEqual([...notSeen].sort());
});

test('an effect is called usual no longer than the signs allow', async () => {
  const lateFrom = await numberIn('not-better-after');
  const late = (await days()).find(({ from }) => from > lateFrom)!;
  for (const { id, course } of rows) {
    const part = course.find(
      (each) =>
        'callIf' in each &&
        each.callIf.some(({ signs }) => signs.some((sign) => sign.id === 'not-better')),
    );
    if (part) expect(part.from, id).toBe(late.from);
  }
});

test('a sign that counts from a later day is not listed for an earlier one', async () => {
  const first = {
    'rash-stays': await numberIn('warning-after'),
    'swelling-stays': await numberIn('warning-after'),
    'not-better': (await numberIn('not-better-after')) + 1,
    'still-darker': (await numberIn('not-better-after')) + 1,
  };
  for (const [id, from] of Object.entries(first)) {
    for (const day of all) {
      const listed = day.callIf.some(({ signs }) => signs.some((sign) => sign.id === id));
      if (listed) expect(day.from, `${id} on ${day.name}`).toBeGreaterThanOrEqual(from);
    }
  }
});

test('swelling may be at its worst on the day that the fact names, and gets less from the day of the sign', async () => {
  expect(await factText('swelling-peak', 'content/facts.yaml')).toBe('the day after the session');
  const { course } = rows.find(({ id }) => id === 'swelling')!;
  const text = (day: number) => {
    const part = course.find(({ from, last }) => day >= from && day <= last)!;
    return 'usual' in part ? part.usual.text : '';
  };
  expect(text(1)).toContain('worst');
  for (let day = await numberIn('warning-after'); day < 8; day += 1) {
    expect(text(day)).toMatch(/go down|gone/);
  }
});

test('the list is complete without script, each day with what is usual, what to do, waits and signs', async () => {
  const container = await AstroContainer.create();
  const html = (await container.renderToString(DayByDay)).replace(/\s+/g, ' ');
  const entries = html.split('<details').slice(1);
  expect(entries).toHaveLength(all.length);
  for (const [index, { name, title, usual, todo, ending, running, callIf }] of all.entries()) {
    const entry = entries[index]!;
    const words = [
      name,
      title.text,
      ...usual.map(({ text }) => text),
      ...todo.map(({ text }) => text),
      ...ending.map(({ afterwards }) => afterwards.text),
      ...callIf.flatMap(({ heading, signs }) => [heading, ...signs.map(({ text }) => text)]),
    ];
    for (const part of words) expect(entry).toContain(part);
    expect(entry.includes('Still has to wait')).toBe(running.length > 0);
  }
});
