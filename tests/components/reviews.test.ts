import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getEntry } from 'astro:content';
import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { parse } from 'node-html-parser';
import { stringify } from 'yaml';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import QuestionPage from '../../src/pages/questions/[question].astro';
import PageOfText from '../../src/pages/[page].astro';
import ReviewStatus from '../../src/components/site/ReviewStatus.astro';
import Article from '../../src/layouts/Article.astro';
import { handedOutReview } from '../../scripts/handed-out-texts';
import { restrictionData } from '../../src/data/restriction-data';
import { readReview } from '../../src/data/review-files';
import { textHash } from '../../src/data/text-hash';

/** What a test changes: a clinic's own file of reviews, its waits, and a fact. */
const { copy, facts } = vi.hoisted(() => ({
  copy: { reviews: '', waits: new Map<string, number>() },
  facts: new Map<string, string>(),
}));
vi.mock('../../src/clinic', async (original) => {
  const { clinic } = await original<typeof import('../../src/clinic')>();
  return { clinic: Object.assign(copy, { ...clinic, ...copy }) };
});
vi.mock('../../src/data/restrictions', async (original) => {
  const real = await original<typeof import('../../src/data/restrictions')>();
  return {
    ...real,
    factText: async (id: string, where: string) => facts.get(id) ?? real.factText(id, where),
  };
});

const folder = mkdtempSync(join(tmpdir(), 'reviews-'));
afterAll(() => rmSync(folder, { recursive: true }));
copy.reviews = join(folder, 'clinic-reviews.yaml');

const reviewer = {
  name: 'Dr Amina Example',
  role: 'consultant dermatologist',
  registration: { body: 'General Medical Council', number: '0000000' },
  conflicts: 'none',
  date: '2026-11-29',
};
const write = (...texts: { address: string; hash: string }[]) =>
  writeFileSync(
    copy.reviews,
    texts.length > 0 ? stringify([{ id: 'first', ...reviewer, texts }]) : '[]',
  );

beforeEach(() => {
  write();
  copy.waits = new Map();
  facts.clear();
});

const container = await AstroContainer.create({
  renderers: await loadRenderers([getContainerRenderer()]),
});

async function rendered(
  page: Parameters<typeof container.renderToString>[0],
  path: string,
  props: Record<string, unknown>,
  slots = {},
) {
  const request = new Request(`https://skin-needling-explained.example${path}`);
  const html = await container.renderToString(page, { request, props, slots, partial: false });
  return parse(html);
}
const swim = '/questions/when-can-i-swim/';
const swimPage = async () =>
  rendered(QuestionPage, swim, { question: await getEntry('questions', 'when-can-i-swim') });
const leaflet = async () =>
  rendered(PageOfText, '/leaflet/', { page: await getEntry('pages', 'leaflet') });

type Page = Awaited<ReturnType<typeof rendered>>;
const hashOf = (page: Page) => textHash(page.querySelector('article')!.outerHTML);
const foot = (page: Page) => page.querySelector('.review-date')!.text.replace(/\s+/g, ' ');
const machines = (page: Page) =>
  page.querySelector('script[type="application/ld+json"]')!.textContent;

describe('a review fits one text', () => {
  test('a page shows it, with everything that a reader needs to judge it', async () => {
    expect(foot(await swimPage())).toContain('No clinician has reviewed this page yet.');
    write({ address: swim, hash: hashOf(await swimPage()) });
    const page = await swimPage();
    expect(foot(page)).toContain(
      'Reviewed by Dr Amina Example, consultant dermatologist (General Medical Council, 0000000), on 29 November 2026. Conflicts of interest: none.',
    );
    expect(foot(page)).not.toContain('No clinician');
    expect(JSON.parse(machines(page))).toMatchObject({
      '@graph': [
        {
          lastReviewed: '2026-11-29',
          reviewedBy: {
            name: 'Dr Amina Example',
            identifier: { propertyID: 'General Medical Council', value: '0000000' },
          },
        },
        {},
      ],
    });
  });

  test.each([
    ['a longer wait', () => void copy.waits.set('swimming', 96)],
    ['another fact', () => void facts.set('device-maker-wait', '9 days')],
  ])('%s ends it: the page shows no name, and says that it changed', async (_, change) => {
    write({ address: swim, hash: hashOf(await swimPage()) });
    change();
    const page = await swimPage();
    expect(foot(page)).toContain('Reviewed on 29 November 2026, before it was last changed.');
    for (const hidden of ['Amina', '0000000']) expect(page.toString()).not.toContain(hidden);
    expect(machines(page)).not.toContain('lastReviewed');
  });

  test('a wait or a fact that a text does not name leaves it as it is', async () => {
    write({ address: swim, hash: hashOf(await swimPage()) });
    facts.set('visit-time', 'a whole day');
    copy.waits.set('make-up', 240);
    expect(foot(await swimPage())).toContain('Reviewed by');
  });

  test('one word ends it, and another layout does not', async () => {
    const article = (text: string, title = 'Swimming') =>
      rendered(
        Article,
        swim,
        {
          title,
          description: 'About pools.',
          summary: 'Wait.',
          headings: [],
          kind: 'health',
          reviewed: new Date('2026-11-29'),
          reviewDue: new Date('2027-11-29'),
        },
        { default: text },
      );
    const text = '<p>Do not swim.</p><p>A <a href="/a/#b">pool</a> has germs.</p>';
    write({ address: swim, hash: hashOf(await article(text)) });
    expect(foot(await article(text))).toContain('Reviewed by');
    const laidOut =
      '<div class="wide">\n<p class="lead">Do not <strong>swim</strong>.</p></div>\n<p>A <a href="/a/#c">po&shy;ol</a> has&nbsp;germs.</p>';
    expect(foot(await article(laidOut))).toContain('Reviewed by');
    expect(foot(await article(text.replace('Do not', 'Do')))).toContain(
      'before it was last changed',
    );
    expect(foot(await article(text, 'Pools'))).toContain('before it was last changed');
  });

  test('the leaflet says on paper who reviewed it, and once it changed, that it did', async () => {
    const about = (page: Page) => page.querySelector('.leaflet-about')!.text;
    const before = await leaflet();
    expect(about(before)).toContain('No clinician has reviewed this sheet yet.');
    write({ address: '/leaflet/', hash: hashOf(before) });
    const reviewed = about(await leaflet());
    expect(reviewed).toMatch(
      /Reviewed by Dr Amina Example, .* on 29\s+November\s+2026, without what a clinic fills in\./,
    );
    expect(reviewed).not.toContain('Reviewed before');
    copy.waits.set('sauna', 240);
    const changed = about(await leaflet());
    expect(changed).toContain('Reviewed before it was last changed.');
    expect(changed).not.toContain('Amina');
  });

  test('the waits as data are unreviewed until a review of theirs fits', async () => {
    const { hash, unreviewed } = await restrictionData();
    expect(unreviewed).toBe(true);
    write({ address: '/restrictions.json', hash });
    expect(await restrictionData()).toMatchObject({
      unreviewed: false,
      review: { state: 'reviewed', name: reviewer.name, conflicts: 'none' },
    });
    copy.waits.set('swimming', 96);
    const longer = await restrictionData();
    expect(longer.unreviewed).toBe(true);
    expect(longer.review).toEqual({ state: 'lapsed', date: '2026-11-29' });
    expect(longer.restrictions.find(({ id }) => id === 'swimming')).toMatchObject({
      hours: 96,
      minimum: 72,
    });
  });

  test('what clinics hand out is reviewed by the page that makes it, which has no review', async () => {
    const texts = { cases: [], others: [], hash: '0a1b2c3d4e5f' };
    expect(await handedOutReview(texts)).toEqual({ state: 'unreviewed' });
    write({ address: '/clinics/', hash: texts.hash });
    expect(await handedOutReview(texts)).toMatchObject({ state: 'reviewed', name: reviewer.name });
    expect(await handedOutReview({ ...texts, hash: 'ffffffffffff' })).toEqual({
      state: 'lapsed',
      date: '2026-11-29',
    });
    expect(foot(await swimPage())).toContain('No clinician has reviewed this page yet.');
  });

  test('the foot of every page says that nobody has reviewed the site, until somebody has', async () => {
    const status = () => container.renderToString(ReviewStatus, { partial: true });
    expect(await status()).toContain('No clinician has reviewed this site yet.');
    // Reviews of what stands on no page.
    write(
      { address: '/clinics/', hash: '0a1b2c3d4e5f' },
      { address: '/restrictions.json', hash: '0a1b2c3d4e5f' },
    );
    expect(await status()).toContain('No clinician has reviewed this site yet.');
    write({ address: swim, hash: hashOf(await swimPage()) });
    expect(await status()).toContain('Clinicians have reviewed some pages, which say so.');
  });
});

describe('a review that does not fit its form stops the build, and names the field', () => {
  const good = { id: 'a', ...reviewer, texts: [{ address: swim, hash: '0a1b2c3d4e5f' }] };
  const texts = (text: object) => ({ ...good, texts: [{ ...good.texts[0], ...text }] });

  test('a good one is taken', () => {
    expect(readReview(good, [swim]).problem).toBeUndefined();
  });

  test.each([
    ['an unknown address', texts({ address: '/nowhere/' }), ['texts.0.address', swim]],
    ['a short hash', texts({ hash: '0a1b' }), ['texts.0.hash', '12', 'review:status']],
    [
      'a hash that YAML took for a number',
      texts({ hash: 123456789012 }),
      ['texts.0.hash', 'in quotes'],
    ],
    ['a day that is not there yet', { ...good, date: '2999-01-01' }, ['date', 'in the future']],
    ['a date in another form', { ...good, date: '1 May' }, ['date', '2027-01-20']],
    ['no word on conflicts', { ...good, conflicts: undefined }, ['conflicts']],
    ['no registration', { ...good, registration: { body: 'GMC' } }, ['registration.number']],
    ['a field that there is not', { ...good, stars: 5 }, ['stars']],
  ])('%s', (_, entry, names) => {
    const { problem } = readReview(entry, [swim]);
    for (const name of names) expect(problem).toContain(name);
  });
});

test('a file with a bad entry stops the build with the file and the line', async () => {
  write({ address: '/nowhere/', hash: '0a1b2c3d4e5f' });
  await expect(swimPage()).rejects.toThrow(/clinic-reviews\.yaml, line 1: texts\.0\.address/);
});
