/** What a framed page tells the page around it: `public/embed/height.js` reads it. */
export interface HeightMessage {
  /** Height of the content in CSS pixels. */
  skinNeedlingHeight: number;
}

/**
 * Tells the page around the frame how high the content is, now and whenever that changes. The message
 * goes to whoever shows the frame, since a framed page can't know who may: it holds a height and nothing
 * else. HTML standard, § 9.3.3 (posting messages).
 *
 * @param content an element that is as high as what it holds
 */
export function tellHeight(content: HTMLElement): void {
  if (window.parent === window) return;
  new ResizeObserver(() => {
    const message: HeightMessage = { skinNeedlingHeight: Math.ceil(content.offsetHeight) };
    window.parent.postMessage(message, '*');
  }).observe(content);
}

/**
 * Lets a link to the whole page take the frame's state along, so that a clinic's longer waits still
 * hold there.
 */
export function carryState(link: HTMLAnchorElement): void {
  const carry = () => {
    link.hash = location.hash;
  };
  link.addEventListener('click', carry);
  link.addEventListener('auxclick', carry);
}
