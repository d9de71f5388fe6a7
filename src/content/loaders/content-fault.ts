import { resolve } from 'node:path';

/**
 * An error in a file of `content/`. The message names the file and, where known, the line, and says what to
 * do. It has no stack: authors have no use for positions in our code.
 */
export class ContentFault extends Error {
  override readonly name = 'ContentFault';
  /** The position for Astro's messages and error overlay. */
  readonly loc?: { file: string; line: number; column: number };

  /**
   * @param file path from the project's root
   * @param line counted from 1; undefined for the whole file
   */
  constructor(file: string, line: number | undefined, message: string) {
    super(`${file}${line === undefined ? '' : `, line ${line}`}: ${message}`);
    if (line !== undefined) this.loc = { file: resolve(file), line, column: 1 };
    this.stack = '';
  }
}
