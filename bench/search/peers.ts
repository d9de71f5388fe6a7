import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import type { SearchRecord } from '../../src/features/search/index/search-records.ts';
import { depth } from './figures.ts';

/** A record as the other engines get it: the same text that this site indexes, with the ways to ask. */
interface Entry {
  id: string;
  title: string;
  section: string;
  answer: string;
  text: string;
  aliases: string;
}

/** A search engine: its package, how it is set up, and what it finds for each query. */
export interface Peer {
  name: string;
  how: string;
  search: (records: readonly SearchRecord[], queries: readonly string[]) => Promise<string[][]>;
}

const fields = ['title', 'section', 'answer', 'text', 'aliases'] as const;

const entries = (records: readonly SearchRecord[]): Entry[] =>
  records.map(({ url, title, section = '', answer, text, aliases }) => ({
    id: url,
    title,
    section,
    answer,
    text: text.join(' '),
    aliases: aliases.join(' '),
  }));

/** MiniSearch with the options that its documentation recommends for a site: short words match whole. */
const tuned = {
  boost: { title: 2 },
  fuzzy: (term: string) => (term.length > 3 ? 0.2 : false),
  prefix: (term: string) => term.length > 3,
};

const miniSearch = (how: string, options?: typeof tuned): Peer => ({
  name: 'minisearch',
  how,
  search: (records, queries) => {
    const index = new MiniSearch<Entry>({ fields: [...fields] });
    index.addAll(entries(records));
    return Promise.resolve(
      queries.map((query) =>
        index
          .search(query, options)
          .slice(0, depth)
          .map(({ id }) => id),
      ),
    );
  },
});

const orama: Peer = {
  name: '@orama/orama',
  how: 'defaults',
  search: async (records, queries) => {
    const schema = Object.fromEntries(fields.map((field) => [field, 'string']));
    const index = create({ schema: { id: 'string', ...schema } });
    await insertMultiple(index, entries(records));
    const found = [];
    for (const term of queries) {
      const { hits } = await search(index, {
        term,
        limit: depth,
        properties: [...fields],
      });
      found.push(hits.map(({ document }) => document.id));
    }
    return found;
  },
};

/** The engines that the site's search is measured beside, besides Pagefind as it comes. */
export const peers: readonly Peer[] = [
  miniSearch('defaults'),
  miniSearch('tuned as its documentation says', tuned),
  orama,
];
