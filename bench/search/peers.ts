import { create, insertMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { SearchRecord } from '../../src/features/search/index/search-record.ts';
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

/** A search engine as it comes: name with version, and what it finds for each query. */
export interface Peer {
  name: string;
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

const miniSearch: Peer = {
  name: 'minisearch',
  search: (records, queries) => {
    const index = new MiniSearch<Entry>({ fields: [...fields] });
    index.addAll(entries(records));
    return Promise.resolve(
      queries.map((query) =>
        index
          .search(query)
          .slice(0, depth)
          .map(({ id }) => id),
      ),
    );
  },
};

/** Lunr reads signs in a query as its own language; a reader's are taken out, as its guide advises. */
const lunrSigns = /[:~^*+-]/g;

const lunrJs: Peer = {
  name: 'lunr',
  search: (records, queries) => {
    const index = lunr((builder) => {
      for (const field of fields) builder.field(field);
      for (const entry of entries(records)) builder.add(entry);
    });
    return Promise.resolve(
      queries.map((query) =>
        index
          .search(query.replace(lunrSigns, ' '))
          .slice(0, depth)
          .map(({ ref }) => ref),
      ),
    );
  },
};

const flexSearch: Peer = {
  name: 'flexsearch',
  search: (records, queries) => {
    const index = new FlexSearch.Document({ document: { id: 'id', index: [...fields] } });
    for (const entry of entries(records)) index.add({ ...entry });
    return Promise.resolve(
      queries.map((query) =>
        index
          .search(query, { limit: depth, merge: true })
          .map(({ id }) => String(id))
          .slice(0, depth),
      ),
    );
  },
};

const orama: Peer = {
  name: '@orama/orama',
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

/** The engines that the site's search is measured beside, each at its defaults. */
export const peers: readonly Peer[] = [miniSearch, lunrJs, flexSearch, orama];
