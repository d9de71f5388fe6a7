/** The parts of Pagefind's browser API that the search uses. Source: Pagefind 1.6, `docs/api`. */
export interface Pagefind {
  options(options: {
    noWorker?: boolean;
    ranking?: { termSimilarity?: number; metaWeights?: Record<string, number> };
    /** Base path of the site: Pagefind puts it before each URL of its index. */
    baseUrl?: string;
  }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{
    /** URL with the base path. */
    url: string;
    /** Data that the index stores with a record but does not search: one `ShownRecord`, as JSON. */
    filters: { record?: string[] };
  }>;
}
