import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import 'temporal-polyfill/global';
import { parse } from 'yaml';
import { endTimes, type TimedRestriction } from '../src/features/calculator/core/end-times.ts';
import { root } from './folders.ts';

const runs = 10_000;

/** Returns every wait of the calculator. */
function restrictions(): TimedRestriction[] {
  const text = readFileSync(join(root, 'content/restrictions.yaml'), 'utf8');
  const rules = parse(text) as (TimedRestriction & { kind: string })[];
  return rules.filter(({ kind }) => kind === 'avoid').map(({ id, hours }) => ({ id, hours }));
}

/**
 * Returns the microseconds for one calculation of all waits, each read back as a date. Runs in Node and in
 * the page.
 */
function reckon(reckoning: typeof endTimes, waits: TimedRestriction[], times: number): number {
  const treatedAt = Temporal.ZonedDateTime.from('2026-11-24T15:00[Europe/London]');
  const started = performance.now();
  let sum = 0;
  for (let run = 0; run < times; run++) {
    for (const { end } of reckoning(treatedAt, waits)) sum += end.hour;
  }
  if (sum < 0) throw new Error('The sum only keeps the work from being left out');
  return ((performance.now() - started) / times) * 1000;
}

/**
 * Measures the calculation of all end times: with the polyfill, as on an iPhone, and with the browser's
 * own Temporal.
 */
export async function calculation(browser: Browser): Promise<string> {
  const waits = restrictions();
  reckon(endTimes, waits, runs);
  const polyfill = reckon(endTimes, waits, runs);
  const page = await browser.newPage();
  const own = await page.evaluate(
    `(${reckon.toString()})(${endTimes.toString()}, ${JSON.stringify(waits)}, ${runs})`,
  );
  await page.close();
  const native = typeof own === 'number' ? `${own.toFixed(0)} µs` : 'no figure';
  return `All ${waits.length} end times: ${polyfill.toFixed(0)} µs with the polyfill in Node, ${native} with Chromium's own Temporal (mean of ${runs} runs).`;
}
