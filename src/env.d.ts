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
