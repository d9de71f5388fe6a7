import type { Passage } from './passages';

const name = 'listening';

/**
 * Marks the passage that is read, and keeps it in view for readers who follow: whoever has scrolled
 * elsewhere is left there. Without a passage the mark goes.
 */
export function follower(): (passage?: Passage) => void {
  let last: Passage | undefined;
  return (passage) => {
    const following = !last || isInView(last.range);
    last?.block.classList.remove(name);
    // CSS Custom Highlight API Module Level 1; without it the whole paragraph is marked.
    if ('highlights' in CSS) {
      if (passage) CSS.highlights.set(name, new Highlight(passage.range));
      else CSS.highlights.delete(name);
    } else passage?.block.classList.add(name);
    if (passage && following && !isInView(passage.range)) {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      passage.block.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
    }
    last = passage;
  };
}

function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
