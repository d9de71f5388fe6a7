import { expect } from 'vitest';
import type { Driver } from '../driver';
import type { Journey } from './journey';
import { atOffset, hoursAfter, openCalculator, wait, waits } from './waits';

/** The time of a treatment in London, as local time and as an instant. */
interface Treated {
  typed: string;
  moment: number;
}

/**
 * Returns three in the afternoon in London on the last day of summer time, which ends on the last Sunday of
 * October. The year is this one, since the calculator questions a date more than a year away.
 */
export function beforeClockChange(): Treated {
  const lastOfOctober = new Date(Date.UTC(new Date().getUTCFullYear(), 9, 31));
  const saturday = lastOfOctober.getUTCDate() - lastOfOctober.getUTCDay() - 1;
  const typed = `${lastOfOctober.getUTCFullYear()}-10-${saturday}T15:00`;
  return { typed, moment: Date.parse(`${typed}+01:00`) };
}

/** Returns the fragment of a link to a treatment in London, with a longer wait before exercise. */
export function londonLink({ typed }: Treated, exercise: number): string {
  return `treated=${typed}&zone=Europe/London&exercise=${exercise}`;
}

const exerciseEnd = async (driver: Driver) => (await wait(driver, 'exercise')).end;

export const linkJourneys: Journey[] = [
  {
    name: 'a link restores everything, and is right across the end of summer time',
    async go(driver) {
      const treated = beforeClockChange();
      await openCalculator(driver);
      const longer = (await wait(driver, 'exercise')).hours + 24;
      await openCalculator(driver, londonLink(treated, longer));
      await expect
        .poll(() => exerciseEnd(driver))
        .toBe(atOffset(hoursAfter(treated.moment, longer), 0));
      for (const { id, hours, end } of await waits(driver)) {
        const expected = hoursAfter(treated.moment, id === 'exercise' ? longer : hours);
        expect(Date.parse(end), id).toBe(expected);
      }
      const [date, time] = treated.typed.split('T');
      expect(await form(driver)).toEqual({
        day: 'other',
        date,
        time,
        zone: 'Europe/London',
        exercise: longer,
        setBy: '– your clinic asks for 4 days (this guide’s shortest: 3 days)',
        problems: 0,
      });
    },
  },
  {
    name: 'another link in the open tab changes the answer, and Back brings the first one back',
    async go(driver) {
      const first = beforeClockChange();
      const second = { typed: first.typed.replace(/-\d\dT15:00/, '-20T09:30'), moment: 0 };
      await openCalculator(driver);
      const { hours } = await wait(driver, 'exercise');
      const end = atOffset(hoursAfter(first.moment, hours), 0);
      await openCalculator(driver, `treated=${first.typed}&zone=Europe/London`);
      await expect.poll(() => exerciseEnd(driver)).toBe(end);
      // WebKit's Back skips entries that a script added, so the test clicks a link.
      await driver.evaluate((fragment) => {
        const link = document.createElement('a');
        link.id = 'another-link';
        link.href = `#${fragment}`;
        link.textContent = 'another link';
        document.querySelector('h1')?.append(link);
      }, `treated=${second.typed}&zone=Asia/Tokyo`);
      await driver.click('#another-link');
      await expect
        .poll(() => exerciseEnd(driver))
        .toBe(atOffset(hoursAfter(Date.parse(`${second.typed}+09:00`), hours), 9));
      await driver.back();
      await expect.poll(() => exerciseEnd(driver)).toBe(end);
      await expect.poll(async () => (await form(driver)).zone).toBe('Europe/London');
    },
  },
];

/** Returns what the form and the messages around it show. */
function form(driver: Driver) {
  return driver.evaluate(() => {
    const value = (selector: string) =>
      document.querySelector<HTMLInputElement>(selector)?.value ?? '';
    return {
      day: value('[name="day"]:checked'),
      date: value('[name="date"]'),
      time: value('[name="time"]'),
      zone: value('[name="zone"]'),
      exercise:
        Number(value('[name="wait-exercise"]')) *
        (value('[name="unit-exercise"]') === 'days' ? 24 : 1),
      setBy: document
        .querySelector('[data-restriction="exercise"] [data-part="set-by"]')
        ?.textContent.trim()
        .replace(/\s+/g, ' '),
      problems: document.querySelectorAll('[data-part="problems"] li').length,
    };
  });
}
