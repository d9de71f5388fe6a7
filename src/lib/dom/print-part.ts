/**
 * Delay before the mark is removed, in milliseconds: mobile browsers fire `afterprint` before they draw
 * the pages.
 */
const stillDrawing = 1000;
let drawn: number | undefined;

/**
 * Prints only a part of the page: the print style sheet hides the rest while the root element has the part's
 * name in `data-printing`. The `beforeprint` event sets the mark (HTML Standard, § 8.11.3: it fires before the pages are drawn), so no
 * mark stays behind if the browser does not print.
 *
 * @param part name in the print style sheet
 * @returns false if the browser did not begin to print
 */
export function printPart(part: string): boolean {
  const root = document.documentElement;
  let begun = false;
  const mark = () => {
    begun = true;
    root.dataset['printing'] = part;
  };
  const unmark = () => delete root.dataset['printing'];
  window.addEventListener('beforeprint', mark);
  // The end of an earlier print must not remove this one's mark.
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
    // In-app browsers may lack this function.
  }
  window.removeEventListener('beforeprint', mark);
  // If `afterprint` does not fire, the reader's next input shows that printing is over.
  for (const input of ['pointerdown', 'keydown']) {
    window.addEventListener(input, unmark, { once: true, capture: true });
  }
  return begun;
}
