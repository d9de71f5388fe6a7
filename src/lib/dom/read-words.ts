/**
 * Returns the words of `content/interface.yaml` that an island's markup holds (`Words.astro`). Page
 * translators leave them alone, so that what is handed out stays in one language.
 *
 * @param island the element with the markup
 */
export function readWords<T>(island: ParentNode): T {
  return JSON.parse(island.querySelector('script[data-words]')!.textContent) as T;
}
