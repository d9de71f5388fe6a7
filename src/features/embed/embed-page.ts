/** What a framed page tells the page around it: `public/embed/height.js` reads it. */
interface HeightMessage {
  /** Height of the content in CSS pixels. */
  skinNeedlingHeight: number;
}

/**
 * Tells the page around the frame how high the content is: now, whenever that changes, and when asked by
 * any message, since the page's script may come later than the frame. It goes to whoever shows the
 * frame, for a framed page can't know who may: it holds a height and nothing else. HTML standard,
 * § 9.3.3 (posting messages).
 *
 * @param content an element that is as high as what it holds
 */
export function tellHeight(content: HTMLElement): void {
  const { parent } = window;
  if (parent === window) return;
  const tell = () => {
    const message: HeightMessage = { skinNeedlingHeight: content.offsetHeight };
    parent.postMessage(message, '*');
  };
  // Browsers let an observer rest while its frame is out of sight, so the first height comes without it.
  tell();
  new ResizeObserver(tell).observe(content);
  window.addEventListener('message', ({ source }) => source === parent && tell());
}

/**
 * Lets a link to the whole page take along what the page around the frame says, so that a clinic's longer
 * waits hold there even where the calculator does not load. Once it has, it takes care of all its links.
 */
export function carryState(link: HTMLAnchorElement): void {
  link.dataset['carries'] = '';
  link.hash = location.hash;
}
