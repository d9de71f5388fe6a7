/** The files that the service worker always caches, as paths relative to its own folder. */
export interface PrecacheList {
  /** Changes with each page of the site, so that the runtime cache holds files of one version. */
  version: string;
  /** Files with a content hash in their name: the same name always means the same content. */
  assets: string[];
  /** All other files, each with a revision that changes with its content. */
  pages: [path: string, revision: string][];
}
