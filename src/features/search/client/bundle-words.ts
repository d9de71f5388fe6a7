/** Where the search bundle stands, with a slash at the end. */
export const bundle = `${import.meta.env.BASE_URL}pagefind/`;

/**
 * A list of words from the search bundle; nothing where it can't be loaded. Without it the search still
 * answers, if not as well: it is not lost for want of it.
 */
export async function loadWords<T>(name: 'synonyms' | 'words'): Promise<T | undefined> {
  try {
    const response = await fetch(`${bundle}${name}.json`);
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
