/** The parts of Pagefind's browser API that the search uses. Source: Pagefind 1.6, `docs/api`. */
export interface Pagefind {
  options(options: {
    noWorker?: boolean;
    ranking?: Record<string, number | Record<string, number>>;
    /** The path under which the site is served: Pagefind puts it before each address of its index. */
    baseUrl?: string;
  }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindFragment>;
}

export interface PagefindFragment {
  /** Address with the site's path. */
  url: string;
  /** The text that readers see. */
  content: string;
  /** What it is, from the records' `kind`. */
  filters: { kind?: string[] };
  /** Other ways to ask for it. Put in by `src/features/search/index/bundle.ts`. */
  asked: string[];
  meta: {
    title?: string;
    section?: string;
    /** Number of words at the start of the text that answer by themselves. */
    answer_words?: string;
    activity?: string;
    time?: string;
  };
}
