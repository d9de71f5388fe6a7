// What is used of the engines, so that types can be checked where this package is not installed.

declare module 'minisearch' {
  export default class MiniSearch<T> {
    constructor(options: { fields: string[] });
    addAll(entries: readonly T[]): void;
    search(query: string): { id: string }[];
  }
}

declare module 'lunr' {
  interface Builder {
    field(name: string): void;
    add(entry: object): void;
  }
  export default function lunr(config: (builder: Builder) => void): {
    search(query: string): { ref: string }[];
  };
}

declare module 'flexsearch' {
  interface Document {
    add(entry: object): void;
    search(query: string, options: { limit: number; merge: true }): { id: string | number }[];
  }
  const flexSearch: {
    Document: new (options: { document: { id: string; index: string[] } }) => Document;
  };
  export default flexSearch;
}

declare module '@orama/orama' {
  export interface Index {
    schema: Record<string, string>;
  }
  export function create(options: { schema: Record<string, string> }): Index;
  export function insertMultiple(index: Index, entries: readonly object[]): Promise<string[]>;
  export function search(
    index: Index,
    query: { term: string; limit: number; properties: string[] },
  ): Promise<{ hits: { document: { id: string } }[] }>;
}
