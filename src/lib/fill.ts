/**
 * Fills the names in braces of a sentence of `content/interface.yaml`: `{wait}`.
 *
 * @param values a text for each name; a name without one stays as it is
 */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
