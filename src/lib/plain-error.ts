/**
 * Returns an error for authors of content and for people who set up a copy, without a stack trace.
 *
 * @param message names the place, what is wrong, and what would be right
 */
export function plainError(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}
