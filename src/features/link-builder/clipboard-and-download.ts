/**
 * Copies the text of a field. If the browser refuses, selects the text, so that the reader can copy it by
 * keyboard or menu.
 *
 * @param what name of the text in the message: "Link"
 * @returns the outcome, for the reader
 */
export async function copyText(field: HTMLTextAreaElement, what: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(field.value);
    return `${what} copied`;
  } catch {
    field.focus();
    field.select();
    return 'Your browser did not let us copy. The text is selected: now copy it yourself.';
  }
}

const revokeAfter = 60_000;

/** Saves a file to the reader's downloads. */
export function saveFile(file: Blob, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(file);
  anchor.download = name;
  anchor.click();
  // Firefox and Safari read the file after `click()` has returned.
  window.setTimeout(() => URL.revokeObjectURL(anchor.href), revokeAfter);
}
