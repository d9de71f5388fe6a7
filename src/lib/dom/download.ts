/** Milliseconds after which a file is let go: Firefox and Safari read it after the click has returned. */
const revokeAfter = 60_000;

/** Puts a file into the reader's downloads. */
export function download(file: Blob, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(file);
  anchor.download = name;
  anchor.click();
  window.setTimeout(() => URL.revokeObjectURL(anchor.href), revokeAfter);
}
