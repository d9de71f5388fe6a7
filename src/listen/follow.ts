import type { Passage } from './passages';

const name = 'listening';

/**
 * Marks the passage that is read, and keeps it in view for readers who follow: whoever has scrolled
 * elsewhere is left there. Without a passage the mark goes.
 *
 * @param bar what covers the foot of the window
 */
export function follower(bar: HTMLElement): (passage?: Passage) => void {
  let last: Passage | undefined;
  return (passage) => {
    const following = !last || partlyInView(last.range);
    last?.block.classList.remove(name);
    // CSS Custom Highlight API Module Level 1; without it the whole paragraph is marked.
    if ('highlights' in CSS) {
      if (passage) CSS.highlights.set(name, new Highlight(passage.range));
      else CSS.highlights.delete(name);
    } else passage?.block.classList.add(name);
    if (passage && following && !whollyInView(passage.range, bar.offsetHeight)) {
      // At once: a glide that is still under way would look like a reader who scrolls.
      passage.block.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    last = passage;
  };
}

function partlyInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function whollyInView(range: Range, covered: number): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight - covered;
}
