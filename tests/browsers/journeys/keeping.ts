import { expect } from 'vitest';
import type { Driver } from '../driver';
import type { Journey } from './journey';
import { beforeClockChange, londonLink } from './link';
import { openCalculator, wait } from './waits';

const time = '10:30';
const exerciseEnd = async (driver: Driver) => (await wait(driver, 'exercise')).end;

/** The browser's own reload, which keeps this entry of the session history. */
async function reload(driver: Driver) {
  await driver.evaluate(() => {
    document.documentElement.dataset['before'] = '';
    // Reload only after this call has returned.
    setTimeout(() => location.reload());
  });
  await expect
    .poll(() =>
      driver.evaluate(
        () =>
          document.documentElement.dataset['before'] === undefined &&
          document.querySelector('restriction-calculator[data-ready]') !== null,
      ),
    )
    .toBe(true);
}

const shown = (driver: Driver) =>
  driver.evaluate(() => ({
    day: document.querySelector<HTMLInputElement>('[name="day"]:checked')?.value,
    time: document.querySelector<HTMLInputElement>('[name="time"]')?.value,
    hash: location.hash,
    focus: document.activeElement?.id,
  }));

export const keepingJourneys: Journey[] = [
  {
    name: 'what is typed and not asked for is there after a new load',
    async go(driver) {
      await openCalculator(driver);
      await driver.click('[name="day"][value="yesterday"]');
      await driver.typeTime('[name="time"]', time);
      await expect.poll(() => exerciseEnd(driver)).not.toBe('');
      const end = await exerciseEnd(driver);
      await reload(driver);
      await expect.poll(() => exerciseEnd(driver)).toBe(end);
      expect(await shown(driver)).toMatchObject({ day: 'yesterday', time, hash: '' });
    },
  },
  {
    name: 'a link to a place in the page leaves the link in the address, and the focus where it went',
    async go(driver) {
      const fragment = londonLink(beforeClockChange(), 120);
      await openCalculator(driver, fragment);
      await expect.poll(() => exerciseEnd(driver)).not.toBe('');
      const end = await exerciseEnd(driver);
      await driver.evaluate(() => {
        document.querySelector<HTMLElement>('.skip-link')?.click();
      });
      await expect.poll(() => shown(driver)).toMatchObject({ hash: `#${fragment}`, focus: 'main' });
      await reload(driver);
      await expect.poll(() => exerciseEnd(driver)).toBe(end);
    },
  },
  {
    name: 'more changes than the browser takes at once lose nothing',
    async go(driver) {
      await openCalculator(driver, londonLink(beforeClockChange(), 120));
      await expect.poll(() => exerciseEnd(driver)).not.toBe('');
      const last = await driver.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('[name="time"]')!;
        for (let minute = 0; minute < 300; minute += 1) {
          const two = (part: number) => String(part).padStart(2, '0');
          field.value = `${two(Math.floor(minute / 60) + 5)}:${two(minute % 60)}`;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        return field.value;
      });
      await expect.poll(async () => (await shown(driver)).hash).toContain(`T${last}`);
      await reload(driver);
      await expect.poll(async () => (await shown(driver)).time).toBe(last);
    },
  },
];
