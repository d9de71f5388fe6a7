interface ImportMetaEnv {
  /** Whether browsers keep this build of the site for when there is no network. */
  readonly OFFLINE_ENABLED: boolean;
}

declare namespace App {
  interface Locals {
    /** The text that is being rendered: lets `<Cite>` check its source, and name the file in errors. */
    text?: {
      /** Path of the source file, for messages. */
      file: string;
      /** Ids of the sources that it may cite. */
      sources: string[];
    };
  }
}

/** Made by `src/integrations/time-zone-list.ts`. */
declare module 'virtual:time-zones' {
  /** The names of zones that keep the same time, a line each, spaces between; `=` before one that is only known whole. */
  export const zones: string;
}
