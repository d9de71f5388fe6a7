/** A wait after a session, as a search result shows it. */
export interface ShownWait {
  /** What to avoid: "Swimming". */
  activity: string;
  /** How long, with its unit, as shown. */
  time: string;
}

/** One thing that the search can find: a whole page, or a section of one that answers by itself. */
export interface SearchRecord {
  /** Address on the site, with the section's anchor. */
  url: string;
  /** The page's heading. */
  title: string;
  /** The section's heading, where the record is not a whole page. */
  section?: string;
  /** The short answer, where the page has one. */
  answer: string;
  /** The rest of the text that readers see. */
  text: string[];
  /** Other ways to ask for it, which readers do not see. */
  aliases: string[];
  wait?: ShownWait;
}

/** What a result shows of a record, and what the query is compared with. */
export interface ShownRecord extends Pick<SearchRecord, 'title' | 'section' | 'aliases' | 'wait'> {
  /** The text that readers see: the answer alone, where there is one. */
  text: string;
  /** True where the text is an answer, to be shown whole. */
  isAnswer: boolean;
}
