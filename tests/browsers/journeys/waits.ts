import { expect } from 'vitest';
import type { Driver } from '../driver';

const hour = 3_600_000;

/** A wait as the calculator's markup has it. */
export interface Wait {
  id: string;
  /** This site's minimum. */
  hours: number;
  /** `datetime` of the end that is shown; empty where none is. */
  end: string;
}

/** Opens the calculator, and waits until it can be used. */
export async function openCalculator(driver: Driver, fragment = '') {
  await driver.open(`/calculator/${fragment && `#${fragment}`}`);
  await expect
    .poll(() =>
      driver.evaluate(
        () =>
          document.querySelector('restriction-calculator[data-ready] form')?.checkVisibility() ??
          false,
      ),
    )
    .toBe(true);
}

/** Every wait, in the page's order. */
export function waits(driver: Driver): Promise<Wait[]> {
  return driver.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('[data-restriction]'), (item) => {
      const time = item.querySelector('time');
      const shown = time?.checkVisibility() ? time : undefined;
      return {
        id: item.dataset['restriction'] ?? '',
        hours: Number(item.dataset['hours']),
        end: shown?.getAttribute('datetime') ?? '',
      };
    }),
  );
}

/** One wait. */
export async function wait(driver: Driver, id: string): Promise<Wait> {
  const found = (await waits(driver)).find((one) => one.id === id);
  if (!found) throw new Error(`The calculator has no wait "${id}"`);
  return found;
}

/** The moment so many hours after another, in milliseconds since the epoch. */
export function hoursAfter(moment: number, hours: number): number {
  return moment + hours * hour;
}

/** A moment as `datetime` has it, in a zone that is so many hours from UTC. */
export function atOffset(moment: number, hours: number): string {
  const wall = new Date(hoursAfter(moment, hours)).toISOString().slice(0, 16);
  return `${wall}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}
