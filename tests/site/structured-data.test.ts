import { describe, expect, test } from 'vitest';
import { site } from '../../src/site';
import { builtPages, readText } from '../fixtures/built-pages';
import { contentFiles } from '../fixtures/content-files';

type Thing = Record<string, unknown> & { '@type': string };

const pages = builtPages();
const addresses = new Set(pages.map(({ path }) => `${site.url}${path}`));

function things(path: string): Thing[] {
  const page = pages.find((one) => one.path === path);
  const block = page?.root.querySelector('script[type="application/ld+json"]');
  if (!block) return [];
  const graph = JSON.parse(block.text) as { '@context': string; '@graph': Thing[] };
  expect(graph['@context']).toBe('https://schema.org');
  return graph['@graph'];
}
const ofType = (path: string, type: string) =>
  things(path).find((thing) => thing['@type'] === type) ?? { '@type': 'nothing' };

/**
 * Pages that are not articles: the home page, error pages, an embedded part of an article, and kept versions of
 * the advice.
 */
const others = ['/', '/404.html', '/offline/', '/embed/calculator/', '/styleguide/'];
const articles = pages.filter(
  ({ path }) => !others.includes(path) && !path.startsWith('/versions/'),
);

describe.each(articles)('$path', ({ path, root }) => {
  const title = readText(root.querySelector('h1'));

  test('describes itself with the words and dates on the page', () => {
    const page = things(path).find(({ '@type': type }) => /WebPage$/.test(type));
    expect(page).toMatchObject({ url: `${site.url}${path}`, name: title, inLanguage: site.lang });
    expect(page?.['description']).toBe(
      root.querySelector('meta[name=description]')?.getAttribute('content'),
    );
    const seen = root.querySelectorAll('.review-date time').map((t) => t.getAttribute('datetime'));
    expect(seen).toContain(page?.['dateModified']);
  });

  test('has breadcrumbs of existing pages', () => {
    const list = ofType(path, 'BreadcrumbList')['itemListElement'] as Thing[];
    expect(list[0]?.['item']).toBe(`${site.url}/`);
    expect(list.at(-1)?.['item']).toBe(`${site.url}${path}`);
    expect(list.map(({ position }) => position)).toEqual(list.map((_, index) => index + 1));
    for (const { item } of list) expect(addresses).toContain(item);
  });

  test('claims no clinician’s review that the page does not show', () => {
    const page = things(path).find(({ '@type': type }) => /WebPage$/.test(type));
    const shown = root.querySelector('.review-date')?.text.includes('Reviewed by') ?? false;
    expect('reviewedBy' in (page ?? {})).toBe(shown);
    expect('lastReviewed' in (page ?? {})).toBe(shown);
  });
});

test('health pages are MedicalWebPages, pages about the site are not', () => {
  expect(ofType('/risks/', 'MedicalWebPage')['audience']).toMatchObject({
    audienceType: 'Patient',
  });
  expect(things('/privacy/').map((thing) => thing['@type'])).toEqual(['WebPage', 'BreadcrumbList']);
});

test('the procedure is described in the pages’ words', () => {
  const procedure = ofType('/what-is-skin-needling/', 'MedicalProcedure');
  for (const [field, path] of [
    ['description', '/what-is-skin-needling/'],
    ['howPerformed', '/your-session/'],
    ['preparation', '/is-it-right-for-you/'],
    ['followup', '/aftercare/'],
  ] as const) {
    const page = pages.find((page) => page.path === path);
    const shown = readText(page?.root.querySelector('.summary'));
    expect(String(procedure[field]).replaceAll('\u00a0', ' '), field).toBe(shown);
  }
});

test.each(contentFiles('conditions'))('$file is a MedicalCondition', ({ file, data }) => {
  const id = file.replace(/.*\/|\.mdx$/g, '');
  expect(ofType(`/conditions/${id}/`, 'MedicalCondition')['name']).toBe(data['name']);
});

test('the FAQ holds each question with the displayed answer', () => {
  const { mainEntity } = ofType('/questions/', 'FAQPage') as { mainEntity?: Thing[] };
  expect(mainEntity).toHaveLength(contentFiles('questions').length);
  const page = pages.find(({ path }) => path === '/questions/');
  const text = readText(page?.root.querySelector('main'));
  for (const { name, acceptedAnswer } of mainEntity ?? []) {
    expect(text).toContain(name);
    const answer = String((acceptedAnswer as Thing)['text']);
    expect(text).toContain(answer.replaceAll('\u00a0', ' '));
  }
});
