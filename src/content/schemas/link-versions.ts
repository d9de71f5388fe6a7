/** The file `/versions.json`, which a page loads for a link from another version of the advice. */
export interface LinkVersions {
  /** The kept versions by id, without the current one. */
  versions: Record<string, LinkVersion>;
  words: VersionWords;
}

/** What a page tells about an older version of the advice. */
export interface LinkVersion {
  /** "28 November 2026" */
  date: string;
  /** Titles of the changes of the advice since, newest first, at most 3. */
  changes: string[];
  /** Path of the changes since. */
  href: string;
  /** The shortest waits of that version in elapsed hours, by restriction id. */
  waits: Record<string, number>;
  /** The waits that are longer now, as sentences. */
  longerNow: string[];
}

/** Sentences about a link's version, with names in braces: those of `content/interface.yaml`. */
export interface VersionWords {
  /** For a link. */
  link: string;
  /** For an answer that the device kept. */
  reader: string;
  /** For a version that the site does not know. */
  linkUnknown: string;
  readerUnknown: string;
  more: string;
  longerNow: string;
  longerThen: string;
  /** Beside a wait that was longer then. */
  wait: string;
  /** The same in brief, for paper. */
  paper: string;
}
