import { expect } from 'vitest';
import type { Driver } from '../driver';

const hour = 3_600_000;

/** A wait in the calculator's markup. */
export interface Wait {
  id: string;
  /** This site's minimum. */
  hours: number;
  /** `datetime` of the displayed end; empty if there is none. */
  end: string;
}

/** Opens the calculator, and waits until it is ready. */
export async function openCalculator(driver: Driver, fragment = '') {
  await driver.open(`/calculator/${fragment && `#${fragment}`}`);
  await expect
    .poll(() =>
      driver.evaluate(
        () =>
          // On narrow screens an answer folds the form.
          document
            .querySelector(
              'restriction-calculator[data-ready] form, restriction-calculator[data-folded]',
            )
            ?.checkVisibility() ?? false,
      ),
    )
    .toBe(true);
}

/** Returns every wait, in the page's order. */
export function waits(driver: Driver): Promise<Wait[]> {
  return driver.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('[data-restriction]'), (item) => {
      const time = item.closest('[data-moment]')!.querySelector('time');
      const shown = time?.checkVisibility() ? time : undefined;
      return {
        id: item.dataset['restriction'] ?? '',
        hours: Number(item.dataset['hours']),
        end: shown?.getAttribute('datetime') ?? '',
      };
    }),
  );
}

/** Returns one wait. */
export async function wait(driver: Driver, id: string): Promise<Wait> {
  const found = (await waits(driver)).find((one) => one.id === id);
  if (!found) throw new Error(`The calculator has no wait "${id}"`);
  return found;
}

/** Returns the instant so many hours after another, in milliseconds since the epoch. */
export function hoursAfter(moment: number, hours: number): number {
  return moment + hours * hour;
}

/** Formats an instant like `datetime`, in a zone with this offset from UTC in hours. */
export function atOffset(moment: number, hours: number): string {
  const wall = new Date(hoursAfter(moment, hours)).toISOString().slice(0, 16);
  return `${wall}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}
