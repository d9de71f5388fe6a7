interface ImportMetaEnv {
  /** Whether browsers keep this build of the site for when there is no network. */
  readonly KEEPS_SITE: boolean;
}

declare namespace App {
  interface Locals {
    /** The text that is being rendered: lets `<Cite>` number its sources and name the file in errors. */
    text?: {
      /** Path of the source file, for messages. */
      file: string;
      /** Ids of its sources, in the order of their numbers. */
      sources: string[];
    };
  }
}
