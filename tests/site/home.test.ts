import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { contentFiles, dataFile } from '../fixtures/content-files';

const home = parse(readFileSync('dist/index.html', 'utf8'));
const words = (selector: string) =>
  home.querySelector(selector)?.text.replace(/\s+/g, ' ').trim() ?? '';

describe('the example of an answer on the home page', () => {
  const waits = dataFile('content/restrictions.yaml').filter(({ kind }) => kind === 'avoid');

  test('names everything that has a wait', () => {
    for (const { activity } of waits) expect(words('.sample-answer')).toContain(activity);
  });

  test('gives one end for each length of wait', () => {
    const lengths = new Set(waits.map(({ hours }) => hours));
    expect(home.querySelectorAll('.sample-answer li')).toHaveLength(lengths.size);
    expect(words('.sample-answer')).toContain('Treated on Tuesday, 3 pm');
    // Elapsed hours from Tuesday at 3 pm, in a week without a clock change.
    const days = ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday'];
    for (const hours of lengths) {
      const day = days[Math.floor((15 + Number(hours)) / 24) % 7] ?? '';
      expect(words('.sample-answer')).toContain(`Wait until ${day}`);
    }
  });

  test('says that it is an example, and that waits may be longer, by the clinic or on darker skin', () => {
    expect(words('.sample-answer')).toMatch(
      /example.*If your clinic says longer, follow your clinic\. On brown or black skin, some waits may be longer/,
    );
  });
});

test('what the home page says of itself is counted from the content', () => {
  const sources = dataFile('content/references.json').length;
  const checked = [
    ...contentFiles('pages'),
    ...contentFiles('conditions'),
    ...contentFiles('questions'),
  ]
    .filter(({ file, data }) => !file.includes('/pages/') || data['kind'] !== 'site')
    .map(({ data }) => String(data['reviewed']))
    .sort()[0];
  const date = new Date(`${checked}T00:00Z`).toLocaleDateString('en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  expect(words('.trust-strip')).toContain(`${sources} sources`);
  expect(words('.trust-strip')).toContain(`Health pages checked ${date} or later`);
  expect(words('.trust-strip')).toContain('No clinician has reviewed this site yet');
});
