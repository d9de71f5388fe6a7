/** The parts of Pagefind's browser API that the search uses. Source: Pagefind 1.6, `docs/api`. */
export interface Pagefind {
  options(options: {
    noWorker?: boolean;
    ranking?: { termSimilarity?: number; metaWeights?: Record<string, number> };
    /** The path under which the site is served: Pagefind puts it before each address of its index. */
    baseUrl?: string;
  }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{
    /** Address with the site's path. */
    url: string;
    /** What the index keeps beside a record and does not search: one `ShownRecord`, as JSON. */
    filters: { record?: string[] };
  }>;
}
