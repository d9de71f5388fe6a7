import { existsSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { headersFor, readHeadersFile } from '../../src/policy/host-files';
import { site } from '../../src/site';
import { atomFeed } from '../../src/clinics/changes/feed';
import { builtPages } from '../fixtures/built-pages';
import { dataFile } from '../fixtures/content-files';

/** An element of a feed, as the parser gave it. */
interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Reads XML strictly, with namespaces. Fails at the first thing that is not well-formed. */
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

/** The one child of that name, whose text it gives back. */
function only(element: Element, name: string): string {
  expect(all(element, name), `<${name}> in <${element.name}>`).toHaveLength(1);
  return all(element, name)[0]!.text;
}

/** RFC 3339, § 5.6, with the capital T and Z that RFC 4287, § 3.3, asks for. */
const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

describe('/changes.atom', () => {
  const feed = readXml(readFileSync('dist/changes.atom', 'utf8'));
  const entries = all(feed, 'entry');
  const self = `${site.url}/changes.atom`;

  test('has what RFC 4287, § 4.1.1, asks of a feed', () => {
    expect(feed.name).toBe('feed');
    expect(URL.canParse(only(feed, 'id'))).toBe(true);
    expect(only(feed, 'title')).toContain(site.name);
    expect(only(feed, 'updated')).toMatch(timestamp);
    expect(only(all(feed, 'author')[0]!, 'name')).toBe(site.name);
    expect(links(feed, 'self')).toEqual([self]);
    expect(links(feed, 'alternate')).toEqual([`${site.url}/clinics/`]);
    const newest = entries.map((entry) => only(entry, 'updated')).sort();
    expect(only(feed, 'updated')).toBe(newest.at(-1));
  });

  test('has an entry for each change, with what § 4.1.2 asks, and says if the advice changed', () => {
    const changes = dataFile('content/changes.yaml');
    expect(entries.map((entry) => only(entry, 'id'))).toEqual(
      changes.map(({ id }) => `${self}#${String(id)}`),
    );
    for (const [index, entry] of entries.entries()) {
      const { title, what, advice, date } = changes[index]!;
      expect(only(entry, 'title')).toBe(`${advice ? 'Advice' : 'Wording only'}: ${String(title)}`);
      expect(only(entry, 'updated')).toBe(`${String(date)}T00:00:00Z`);
      expect(only(entry, 'updated')).toMatch(timestamp);
      expect(only(entry, 'content')).toContain(String(what));
      expect(all(entry, 'category').map(({ attributes }) => attributes['term'])).toEqual([
        advice ? 'advice' : 'wording',
      ]);
      expect(links(entry, 'alternate')).toHaveLength(1);
    }
  });

  test('leads to pages and places that exist', () => {
    const pages = new Map(builtPages().map(({ path, root }) => [`${site.url}${path}`, root]));
    const found = entries.flatMap((entry) => [
      ...links(entry, 'alternate'),
      ...links(entry, 'related'),
    ]);
    for (const link of found) {
      const { origin, pathname, hash } = new URL(link!);
      const page = pages.get(`${origin}${pathname}`);
      // A page that moved leads on from a page without text.
      expect(page ?? existsSync(`dist${pathname}index.html`), link).toBeTruthy();
      if (page && hash) expect(page.querySelector(hash), link).not.toBeNull();
    }
  });

  test('is named by the page for clinics, and by no other', () => {
    const naming = builtPages().filter(({ root }) =>
      root.querySelector('link[rel=alternate][type="application/atom+xml"]'),
    );
    expect(naming.map(({ path }) => path)).toEqual(['/clinics/']);
    const link = naming[0]?.root.querySelector('link[rel=alternate]');
    expect(link?.getAttribute('href')).toBe('/changes.atom');
  });

  test('is sent as Atom, and anyone’s page may read it', () => {
    const headers = headersFor(
      readHeadersFile(readFileSync('dist/_headers', 'utf8')),
      '/changes.atom',
    );
    expect(headers).toMatchObject({
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    // nginx takes the type from the file's ending, and would send this one as a second.
    expect(readFileSync('deploy/nginx/generated/maps.conf', 'utf8')).not.toContain('atom+xml');
  });
});

test('whatever a change says, the feed is well-formed and says it unchanged', () => {
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
  const [entry] = all(feed, 'entry');
  expect(only(entry!, 'title')).toBe(`Wording only: ${what}`);
  expect(only(entry!, 'content')).toContain(what);
  expect(links(entry!, 'alternate')).toEqual(['https://site.example/a/?b&c']);
});
