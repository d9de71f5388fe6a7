import { existsSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { headersFor, readHeadersFile } from '../../src/hosting/formats';
import { site } from '../../src/site';
import { atomFeed } from '../../src/data/changes-feed';
import { builtPages } from '../fixtures/built-pages';
import { dataFile } from '../fixtures/content-files';

/** A parsed element of a feed. */
interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Parses XML strictly, with namespaces. Throws at the first error of well-formedness. */
function readXml(text: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const element = {
      name: local,
      attributes: Object.fromEntries(values) as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return document.children[0]!;
}

const all = ({ children }: Element, name: string) => children.filter((one) => one.name === name);
const links = (element: Element, rel: string) =>
  all(element, 'link')
    .filter(({ attributes }) => attributes['rel'] === rel)
    .map(({ attributes }) => attributes['href']);

/** Returns the text of the only child with this name. */
function only(element: Element, name: string): string {
  expect(all(element, name), `<${name}> in <${element.name}>`).toHaveLength(1);
  return all(element, name)[0]!.text;
}

/** RFC 3339, § 5.6, with the capital T and Z that RFC 4287, § 3.3, requires. */
const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

describe('/changes.atom', () => {
  const feed = readXml(readFileSync('dist/changes.atom', 'utf8'));
  const entries = all(feed, 'entry');
  const self = `${site.url}/changes.atom`;

  test('has what RFC 4287, § 4.1.1, requires of a feed', () => {
    expect(feed.name).toBe('feed');
    expect(URL.canParse(only(feed, 'id'))).toBe(true);
    expect(only(feed, 'title')).toContain(site.name);
    expect(only(feed, 'updated')).toMatch(timestamp);
    expect(only(all(feed, 'author')[0]!, 'name')).toBe(site.name);
    expect(links(feed, 'self')).toEqual([self]);
    expect(links(feed, 'alternate')).toEqual([`${site.url}/changes/`]);
    const newest = entries.map((entry) => only(entry, 'updated')).sort();
    expect(only(feed, 'updated')).toBe(newest.at(-1));
  });

  test('has an entry for each change, with what § 4.1.2 requires, and says if the advice changed', () => {
    const changes = dataFile('content/changes.yaml');
    expect(entries.map((entry) => only(entry, 'id'))).toEqual(
      changes.map(({ id }) => `${self}#${String(id)}`),
    );
    for (const [index, entry] of entries.entries()) {
      const { title, what, advice, handedOut, date, time } = changes[index]!;
      const kind = advice ? 'Advice' : handedOut ? 'Texts that clinics hand out' : 'Wording only';
      expect(only(entry, 'title')).toBe(`${kind}: ${String(title)}`);
      const day = time ? `${String(date)}T${String(time)}:00Z` : `${String(date)}T`;
      expect(only(entry, 'updated').startsWith(day)).toBe(true);
      expect(only(entry, 'updated')).toMatch(timestamp);
      expect(only(entry, 'content')).toContain(String(what));
      if (advice)
        expect(only(entry, 'content')).toContain(
          `Version ${String(advice).slice(0, 6)} of the advice.`,
        );
      expect(all(entry, 'category').map(({ attributes }) => attributes['term'])).toEqual([
        advice ? 'advice' : handedOut ? 'handed-out' : 'wording',
      ]);
      expect(links(entry, 'alternate')).toHaveLength(1);
    }
  });

  test('says once at most that no wait changed, always where the advice did not, and nothing against it', () => {
    const changes = dataFile('content/changes.yaml');
    for (const [index, entry] of entries.entries()) {
      const { id, advice, handedOut } = changes[index]!;
      const said = only(entry, 'content');
      const times = said.match(/\bno wait\b/gi)?.length ?? 0;
      if (advice) expect(times, String(id)).toBeLessThanOrEqual(1);
      else expect(times, String(id)).toBe(1);
      expect(said).not.toContain('This is advice');
      expect(said.includes('Look at your own texts'), String(id)).toBe(handedOut === true);
    }
  });

  test('says from what to what a wait or a sign changed', () => {
    const text = (id: string) =>
      only(
        entries.find((entry) => only(entry, 'id') === `${self}#${id}`)!,
        'content',
      );
    expect(text('make-up-and-sun')).toContain('Make-up: from 1\u00a0day to 3\u00a0days.');
    expect(text('emergency-swelling')).toContain(
      'Before: “your face, lips or tongue swell up”. Now:',
    );
  });

  test('has entries with unique times, the newest first', () => {
    const times = entries.map((entry) => Date.parse(only(entry, 'updated')));
    expect(new Set(times).size).toBe(times.length);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  test('links to pages and anchors that exist', () => {
    const pages = new Map(builtPages().map(({ path, root }) => [`${site.url}${path}`, root]));
    const found = entries.flatMap((entry) => [
      ...links(entry, 'alternate'),
      ...links(entry, 'related'),
    ]);
    for (const link of found) {
      const { origin, pathname, hash } = new URL(link!);
      const page = pages.get(`${origin}${pathname}`);
      // A moved page has a redirect page without text.
      expect(page ?? existsSync(`dist${pathname}index.html`), link).toBeTruthy();
      if (page && hash) expect(page.querySelector(hash), link).not.toBeNull();
    }
  });

  test('is linked from the pages for clinics and of changes only', () => {
    const naming = builtPages().filter(({ root }) =>
      root.querySelector('link[rel=alternate][type="application/atom+xml"]'),
    );
    expect(naming.map(({ path }) => path)).toEqual(['/changes/', '/clinics/']);
    const link = naming[0]?.root.querySelector('link[rel=alternate]');
    expect(link?.getAttribute('href')).toBe('/changes.atom');
  });

  test('is sent as Atom, readable by any page', () => {
    const headers = headersFor(
      readHeadersFile(readFileSync('dist/_headers', 'utf8')),
      '/changes.atom',
    );
    expect(headers).toMatchObject({
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    // nginx derives the type from the file extension, and would send this one as a second header.
    expect(readFileSync('deploy/nginx/generated/maps.conf', 'utf8')).not.toContain('atom+xml');
  });
});

describe('the times of entries', () => {
  const place = {
    name: 'A',
    lang: 'en-GB',
    self: 'https://site.example/changes.atom',
    page: 'https://site.example/',
    absolute: (path: string) => `https://site.example${path}`,
  };
  const change = (id: string, order: number, day: string, time?: string) => ({
    ...{ id, order, date: new Date(day), title: id, what: id, pages: ['/'] },
    ...(time && { time }),
  });
  const times = (changes: ReturnType<typeof change>[]) =>
    all(readXml(atomFeed(changes, place)), 'entry').map((entry) => only(entry, 'updated'));
  const old = [change('second', 0, '2026-11-24'), change('first', 1, '2026-11-24')];

  test('of one day follow the order of the file, and a new entry changes none', () => {
    expect(times(old)).toEqual(['2026-11-24T00:00:01Z', '2026-11-24T00:00:00Z']);
    const more = old.map((each) => ({ ...each, order: each.order + 2 }));
    const later = [change('fourth', 0, '2026-11-25'), change('third', 1, '2026-11-24', '14:30')];
    expect(times([...later, ...more])).toEqual([
      '2026-11-25T00:00:00Z',
      '2026-11-24T14:30:00Z',
      ...times(old),
    ]);
  });

  test('must not go back: the error names the entry', () => {
    const wrong = [
      change('late', 0, '2026-11-24', '09:00'),
      change('early', 1, '2026-11-24', '09:00'),
    ];
    expect(() => times(wrong)).toThrow(/late needs a later time/);
  });
});

test('the feed is well-formed for any text, and preserves it', () => {
  const what = 'Wash & rest: <b>not</b> "now" – l’été';
  const feed = readXml(
    atomFeed(
      [
        {
          id: 'odd',
          order: 0,
          date: new Date('2026-11-24'),
          title: what,
          what,
          pages: ['/a/?b&c'],
        },
        {
          id: 'texts',
          order: 1,
          date: new Date('2026-11-24'),
          title: 'Another SMS',
          what,
          pages: ['/clinics/'],
          handedOut: true,
        },
      ],
      {
        name: 'A & B',
        lang: 'en-GB',
        self: 'https://site.example/changes.atom',
        page: 'https://site.example/',
        absolute: (path) => `https://site.example${path}`,
      },
    ),
  );
  const [entry, texts] = all(feed, 'entry');
  expect(only(texts!, 'title')).toBe('Texts that clinics hand out: Another SMS');
  expect(only(entry!, 'title')).toBe(`Wording only: ${what}`);
  expect(only(entry!, 'content')).toContain(what);
  expect(links(entry!, 'alternate')).toEqual(['https://site.example/a/?b&c']);
});

test('every page that a change names has a title', () => {
  const page = readFileSync('dist/changes/index.html', 'utf8');
  const now = new Set(builtPages().map(({ path }) => path));
  const links = [...page.matchAll(/<a href="([^"#]+)[^"]*">([^<]+)<\/a>/g)];
  expect(links.filter(([, path = '', title]) => now.has(path) && title === path)).toEqual([]);
});
