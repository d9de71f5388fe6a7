import { expect } from 'vitest';
import { browserZone } from '../driver';
import type { Journey } from './journey';
import { atOffset, hoursAfter, openCalculator, wait } from './waits';

const time = '10:30';
/** Tokyo has had no clock change since 1951. */
const tokyo = 9;

/** Today's date in the browser's zone. */
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: browserZone });

export const calculatorJourneys: Journey[] = [
  {
    name: 'treated today, in Tokyo: exercise is allowed exactly so many hours later',
    async go(driver) {
      await openCalculator(driver);
      const { hours, end } = await wait(driver, 'exercise');
      expect(hours).toBeGreaterThan(0);
      expect(end).toBe('');

      // Two dates, in case midnight passes in between.
      const dates = [today()];
      await driver.click('[name="day"][value="today"]');
      dates.push(today());
      await driver.typeTime('[name="time"]', time);
      await driver.click('summary:has([data-part="zone"])');
      await driver.type('[name="zone"]', 'Tokyo');
      await driver.click('form [type="submit"]');

      const ends = dates.map((date) =>
        atOffset(hoursAfter(Date.parse(`${date}T${time}+09:00`), hours), tokyo),
      );
      await expect.poll(async () => (await wait(driver, 'exercise')).end).toBeOneOf(ends);
      // The end stood there before the button was pressed: what the press does may come later.
      const after = () =>
        driver.evaluate(() => ({
          focused: document.activeElement?.getAttribute('data-part'),
          zone: document.querySelector('[data-part="zone"]')?.textContent,
          hash: location.hash,
        }));
      await expect.poll(after).toEqual({
        focused: 'answer',
        zone: 'Tokyo time',
        hash: expect.stringMatching(
          /^#0&v=[0-9a-f]{6}&treated=\d{4}-\d\d-\d\dT10:30&zone=Asia\/Tokyo&1$/,
        ) as unknown,
      });
    },
  },
];
