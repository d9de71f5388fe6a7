// What is used of the engines, so that types can be checked where this package is not installed.

declare module 'minisearch' {
  export default class MiniSearch<T> {
    constructor(options: { fields: string[] });
    addAll(entries: readonly T[]): void;
    search(
      query: string,
      options?: {
        boost?: Record<string, number>;
        fuzzy?: (term: string) => number | false;
        prefix?: (term: string) => boolean;
      },
    ): { id: string }[];
  }
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
