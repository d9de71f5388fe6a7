import { resolve } from 'node:path';

/**
 * Something wrong in a file of `content/`. The message names the file and, where it is known, the line, and
 * says what to do. It carries no stack: whoever writes content has no use for the places in our code.
 */
export class ContentFault extends Error {
  override readonly name = 'ContentFault';
  /** Where Astro's messages and its page for errors point to. */
  readonly loc?: { file: string; line: number; column: number };

  /**
   * @param file path from the project's root
   * @param line counted from 1; undefined where the whole file is meant
   */
  constructor(file: string, line: number | undefined, message: string) {
    super(`${file}${line === undefined ? '' : `, line ${line}`}: ${message}`);
    if (line !== undefined) this.loc = { file: resolve(file), line, column: 1 };
    this.stack = '';
  }
}
