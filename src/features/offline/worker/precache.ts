/** What the service worker always saves, as paths from the folder that it stands in. */
export interface PrecacheList {
  /** Changes with each page of the site: what was kept as it was read is of one version. */
  version: string;
  /** Files whose name says what is in them: the same name is never another file. */
  assets: string[];
  /** Every other file, with a mark that changes with its content. */
  pages: [path: string, revision: string][];
}
