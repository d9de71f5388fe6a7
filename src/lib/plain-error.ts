/**
 * An error for whoever writes content or sets up a copy: what to do, and no places in our code.
 *
 * @param message names where it is, what is wrong, and what would be right
 */
export function plainError(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}
