/** Mobile browsers say that they have printed before they draw the pages, in milliseconds. */
const stillDrawing = 1000;
let drawn: number | undefined;

/**
 * Prints the times alone: the print style sheet hides the rest while the mark is there. The browser sets
 * it itself when it begins (HTML Standard, § 8.11.3: `beforeprint` comes before the pages are drawn), so
 * that none is left behind where it does not print.
 *
 * @returns what to do where nothing was printed; empty where the browser began to print
 */
export function printTimes(): string {
  const root = document.documentElement;
  let begun = false;
  const mark = () => {
    begun = true;
    root.dataset['printing'] = 'times';
  };
  const unmark = () => delete root.dataset['printing'];
  window.addEventListener('beforeprint', mark);
  // The end of a print before must not take the mark from this one.
  window.clearTimeout(drawn);
  window.addEventListener(
    'afterprint',
    () => {
      drawn = window.setTimeout(unmark, stillDrawing);
    },
    { once: true },
  );
  try {
    window.print();
  } catch {
    // In-app browsers may have no such function.
  }
  window.removeEventListener('beforeprint', mark);
  // Where no "afterprint" comes, what the reader does next says that it is over.
  for (const input of ['pointerdown', 'keydown']) {
    window.addEventListener(input, unmark, { once: true, capture: true });
  }
  return begun
    ? ''
    : 'If nothing happened, this browser may not print. Open the page in another one, or copy the times as text.';
}
