/** What a record answers: a question, a condition, a word, a wait, or a part of a page. */
export type RecordKind = 'question' | 'condition' | 'term' | 'wait' | 'page';

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
  kind: RecordKind;
  /** The page's heading. */
  title: string;
  /** The section's heading, where the record is not a whole page. */
  section?: string;
  /** The short answer, where the page has one. */
  answer: string;
  /** The rest of the text that readers see. */
  text: string[];
  /** Other ways to ask for it, which readers do not see. */
  asked: string[];
  wait?: ShownWait;
}
