/** The parts of Pagefind's browser API that the search uses. Source: Pagefind 1.6, `docs/api`. */
export interface Pagefind {
  options(options: { excerptLength?: number; ranking?: Record<string, number> }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  data(): Promise<PagefindFragment>;
}

export interface PagefindFragment {
  url: string;
  /** HTML-escaped text with `<mark>` around the words that were found. */
  excerpt: string;
  meta: { title?: string };
  sub_results: PagefindSection[];
}

export interface PagefindSection {
  url: string;
  title: string;
  excerpt: string;
}
