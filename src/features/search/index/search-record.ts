/** A wait after a session, as a search result shows it. */
export interface ShownWait {
  /** What to avoid: "Swimming". */
  activity: string;
  /** The length of the wait with its unit, as shown. */
  time: string;
}

/** An item that the search can find: a page, or a section that answers a query by itself. */
export interface SearchRecord {
  /** URL path with the section's anchor. */
  url: string;
  /** The page's heading. */
  title: string;
  /** The section's heading, if the record is not a whole page. */
  section?: string;
  /** The short answer, if the page has one. */
  answer: string;
  /** The rest of the text that readers see. */
  text: string[];
  /** Other ways to ask for it, which the page does not show. */
  aliases: string[];
  wait?: ShownWait;
}

/** What a result is, as it says beside it. */
export type Kind = 'Question' | 'Questions' | 'Skin problem' | 'Word' | 'For clinics' | 'Page';

/** The parts of a record that a result shows and the query is compared with. */
export interface ShownRecord extends Pick<SearchRecord, 'title' | 'section' | 'aliases' | 'wait'> {
  kind: Kind;
  /** The visible text: only the answer, if there is one. */
  text: string;
  /** True if the text is an answer, to be shown in full. */
  isAnswer: boolean;
}
