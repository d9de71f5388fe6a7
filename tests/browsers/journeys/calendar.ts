import ICAL from 'ical.js';
import { expect } from 'vitest';
import type { Driver } from '../driver';
import type { Journey } from './journey';
import { hoursAfter, openCalculator, wait, waits } from './waits';

declare global {
  interface Window {
    calendarFiles?: { type: string; text: string }[];
  }
}

/** A treatment with no wait over: the calendar file omits waits that are over. */
function tomorrow() {
  const day = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
  return { typed: `${day}T15:00`, moment: Date.parse(`${day}T15:00Z`) };
}

/** The fragment of a link to a treatment in Abidjan, which keeps UTC all year. */
const linkTo = ({ typed }: { typed: string }, exercise: number) =>
  `treated=${typed}&zone=Africa/Abidjan&exercise=${exercise}`;

/**
 * Records the files that the page saves, since not every driver reports downloads. They are still saved.
 */
function keepFiles() {
  const files = (window.calendarFiles = [] as { type: string; text: string }[]);
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    void blob.text().then((text) => files.push({ type: blob.type, text }));
    return create(blob);
  };
}

/** Clicks "Add to calendar", and returns the file. */
async function saveCalendar(driver: Driver) {
  const files = () => driver.evaluate(() => window.calendarFiles ?? []);
  const before = (await files()).length;
  await driver.click('[data-take="calendar"]');
  await expect.poll(async () => (await files()).length).toBe(before + 1);
  const { type, text } = (await files())[before]!;
  expect(type).toMatch(/^text\/calendar\b/);
  return (
    new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
      // Days on which to look at one's skin.
      .filter(({ startDate }) => !startDate.isDate)
      // What is longer on darker skin has an entry of its own.
      .filter(({ summary }) => !summary.startsWith('If your skin'))
      .map(({ uid, startDate }) => ({ uid, start: startDate.toJSDate().getTime() }))
  );
}

export const calendarJourneys: Journey[] = [
  {
    name: 'the calendar file holds each moment at which waits end, and replaces itself when imported again',
    async go(driver) {
      const treated = tomorrow();
      await openCalculator(driver);
      const { hours } = await wait(driver, 'exercise');
      const [longer, longest] = [hours + 24, hours + 48];
      await openCalculator(driver, linkTo(treated, longer));
      await driver.evaluate(keepFiles);
      await expect
        .poll(async () => Date.parse((await wait(driver, 'exercise')).end))
        .toBe(hoursAfter(treated.moment, longer));

      const shown = await waits(driver);
      const starts = (exercise: number) => {
        const ends = shown.map(({ id, hours }) =>
          hoursAfter(treated.moment, id === 'exercise' ? exercise : hours),
        );
        return [...new Set(ends)].sort((one, other) => one - other);
      };
      const first = await saveCalendar(driver);
      expect(first.map(({ start }) => start)).toEqual(starts(longer));
      expect(new Set(first.map(({ uid }) => uid)).size).toBe(first.length);
      expect(
        await driver.evaluate(() => document.querySelector('[data-part="saved"]')?.textContent),
      ).toContain('downloads');

      expect(await saveCalendar(driver)).toEqual(first);

      await driver.evaluate(
        (fragment) => {
          location.hash = fragment;
        },
        linkTo(treated, longest),
      );
      await expect
        .poll(async () => Date.parse((await wait(driver, 'exercise')).end))
        .toBe(hoursAfter(treated.moment, longest));
      const changed = await saveCalendar(driver);
      expect([...new Set(changed.map(({ start }) => start))]).toEqual(starts(longest));
      // The first file's event for exercise is replaced, so it cannot stay at its earlier time.
      const earlier = first.find(({ start }) => start === hoursAfter(treated.moment, longer))!;
      expect(changed.filter(({ uid }) => uid === earlier.uid).map(({ start }) => start)).toEqual([
        hoursAfter(treated.moment, longest),
      ]);
    },
  },
];
