/** Message from an embedded page to its parent page; `public/embed/height.js` reads it. */
interface HeightMessage {
  /** Height of the content in CSS pixels. */
  skinNeedlingHeight: number;
}

/**
 * Posts the height of the content to the parent page: now, at every change, and in reply to any message,
 * because the parent's script may load after the iframe. The target origin is `*`, because an embedded
 * page cannot know which sites may embed it; the message holds only a height. HTML Standard, § 9.3.3
 * (posting messages).
 *
 * @param content an element as high as its content
 */
export function tellHeight(content: HTMLElement): void {
  const { parent } = window;
  if (parent === window) return;
  const tell = () => {
    const message: HeightMessage = { skinNeedlingHeight: content.offsetHeight };
    parent.postMessage(message, '*');
  };
  // Browsers suspend an observer while its iframe is off screen, so post the first height without it.
  tell();
  new ResizeObserver(tell).observe(content);
  window.addEventListener('message', ({ source }) => source === parent && tell());
}

/**
 * Adds the parent page's fragment to a link to the full page, so that a clinic's longer waits apply there
 * even if the calculator does not load. Once the calculator has loaded, it updates all links.
 */
export function carryState(link: HTMLAnchorElement): void {
  link.dataset['carries'] = '';
  link.hash = location.hash;
}
