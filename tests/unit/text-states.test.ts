import { expect, test } from 'vitest';
import { reviewLine, textStates } from '../../scripts/text-states';
import type { PageData } from '../../src/content/schemas/page-data';
import type { RestrictionData } from '../../src/content/schemas/restriction-data';

const site = 'https://clinic.example/needling/';
const reviewed = {
  state: 'reviewed',
  name: 'Dr Amina Example',
  role: 'consultant dermatologist',
  date: '2027-01-20',
} as const;
const page = (path: string, review: object, hash = '0a1b2c3d4e5f') =>
  ({ url: `${site}${path}`, title: path, hash, review, nextCheck: '2027-11-29' }) as PageData;
const waits = {
  source: `${site}aftercare/`,
  hash: 'ffffffffffff',
  review: { state: 'unreviewed' },
} as RestrictionData;
const handedOut = { hash: 'eeeeeeeeeeee', review: { state: 'unreviewed' } } as const;
const feed = `<feed><updated>2027-03-02T00:00:00Z</updated>
<entry><title>Wording only: Other</title><updated>2027-03-02T00:00:00Z</updated><link rel="alternate" href="${site}results/"/></entry>
<entry><title>Advice: A &#38; B</title><updated>2027-03-01T00:00:00Z</updated><link rel="alternate" href="${site}aftercare/"/><link rel="related" href="${site}risks/#call-today"/></entry>
<entry><title>Advice: Older</title><updated>2027-02-01T00:00:00Z</updated><link rel="alternate" href="${site}risks/"/></entry></feed>`;

const states = (today: string, ...pages: PageData[]) =>
  textStates({ waits, pages, handedOut, feed, today }).slice(0, pages.length);

test('a text without a review is unreviewed, and its line can be pasted', () => {
  const [text] = states('2027-02-01', page('questions/does-it-hurt/', { state: 'unreviewed' }));
  expect(text).toMatchObject({ address: '/questions/does-it-hurt/', state: 'unreviewed' });
  expect(reviewLine(text!)).toBe("- { address: /questions/does-it-hurt/, hash: '0a1b2c3d4e5f' }");
});

test('a review that fits is named until the check of its text is due', () => {
  const text = page('risks/', reviewed);
  expect(states('2027-11-29', text)).toMatchObject([
    { state: 'reviewed', why: 'Dr Amina Example, consultant dermatologist, on 2027-01-20' },
  ]);
  expect(states('2027-11-30', text)).toMatchObject([
    { state: 'lapsed', why: expect.stringContaining('due on 2027-11-29') as string },
  ]);
});

test('one of an earlier text says so, with the last change that is noted for the page', () => {
  const lapsed = { state: 'lapsed', date: '2027-01-20' };
  const [risks, cost] = states('2027-04-01', page('risks/', lapsed), page('cost/', lapsed));
  expect(risks?.state).toBe('lapsed');
  expect(risks?.why).toBe(
    'the text changed after the review of 2027-01-20; last change noted for it: 2027-03-01, “Advice: A & B”',
  );
  expect(cost?.why).toBe('the text changed after the review of 2027-01-20');
});

test('what clinics hand out and the waits as data are texts too', () => {
  expect(textStates({ waits, pages: [], handedOut, feed, today: '2027-01-01' })).toMatchObject([
    { address: '/clinics/', hash: 'eeeeeeeeeeee', state: 'unreviewed' },
    { address: '/restrictions.json', hash: 'ffffffffffff', state: 'unreviewed' },
  ]);
});
