import { sentenceParts } from '../fill';

/** Returns an element whose text is not translated: a name, a time, a number, an address. */
export function untranslated(text: string): HTMLElement {
  const element = document.createElement('span');
  element.translate = false;
  element.textContent = text;
  return element;
}

/**
 * Returns the parts of a sentence of `content/interface.yaml` with elements in place of the names in braces.
 */
export function withElements(
  sentence: string,
  elements: Record<string, HTMLElement | string>,
): (string | HTMLElement)[] {
  return sentenceParts(sentence).map((part, index) => {
    return index % 2 === 1 ? (elements[part] ?? part) : part;
  });
}
