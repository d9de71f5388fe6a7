import { createHash } from 'node:crypto';
import { isNamedByContent } from './content-hashed.ts';

/** What the service worker saves, as paths from the folder that it stands in. */
export interface PrecacheList {
  /** Files whose name says what is in them: the same name is never another file. */
  assets: string[];
  /** Every other file, with a mark that changes with its content. */
  pages: [path: string, revision: string][];
}

const revisionLength = 12;

/** Files of the host and of search engines, pictures for previews, and pages that no reader is sent to. */
const left =
  /^(?:_headers|_redirects|404\.html|robots\.txt|sitemap[^/]*\.xml|sw\.js|sharing\/.*|styleguide\/.*|\.well-known\/.*)$/;

/** A file of the built site: its path inside it, and what is in it. */
export type ReadFile = [file: string, content: Uint8Array];

/** The files that a reader's browser saves. */
export function savedFiles(files: readonly string[]): string[] {
  return files.filter((file) => !left.test(file));
}

/**
 * The list of what a reader's browser saves. A page is called by its address:
 * `aftercare/`, not `aftercare/index.html`; the home page `./`.
 */
export function precacheList(files: readonly ReadFile[]): PrecacheList {
  const assets = files.map(([file]) => file).filter(isNamedByContent);
  const pages = files
    .filter(([file]) => !isNamedByContent(file))
    .map(([file, content]): [string, string] => [addressOf(file), revision(content)]);
  return { assets, pages };
}

const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1') || './';
const revision = (content: Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, revisionLength);
