/**
 * Returns a sentence of `content/interface.yaml` in parts: its texts at the even places, the names in braces
 * at the odd ones.
 */
export function sentenceParts(sentence: string): string[] {
  return sentence.split(/\{(\w+)\}/);
}

/**
 * Fills the names in braces of a sentence of `content/interface.yaml`: `{wait}`.
 *
 * @param values a text for each name; a name without one stays as it is
 */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
