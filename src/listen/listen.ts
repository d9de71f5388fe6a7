import { controls } from './controls';
import { follower } from './follow';
import css from './listen.css?inline';
import { passages } from './passages';
import { Reader, type ReaderState } from './reader';
import { pickVoice } from './voice';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

/**
 * Reads the page's article aloud, from its heading on, and puts a bar to steer it in the button's place.
 * Leaving the page ends it.
 *
 * @throws Error where the page has no article, or the device no English voice of its own
 */
export function listen(button: HTMLButtonElement): void {
  const article = document.querySelector('article');
  const voice = pickVoice(speechSynthesis.getVoices());
  if (!article || !voice) throw new Error('There is nothing to read, or no voice to read it');
  let state: ReaderState = 'stopped';
  const stop = () => reader.stop();
  const bar = controls({
    toggle: () => (state === 'reading' ? reader.pause() : reader.read()),
    stop,
  });
  const follow = follower(bar.element);
  const reader = new Reader(passages(article), voice, {
    passage: follow,
    state: (now) => {
      state = now;
      bar.show(now);
      if (now === 'stopped') leave();
    },
  });
  const leave = () => {
    const focused = bar.element.contains(document.activeElement);
    follow();
    bar.element.remove();
    button.hidden = false;
    if (focused) button.focus();
    window.removeEventListener('pagehide', stop);
  };
  window.addEventListener('pagehide', stop);
  button.hidden = true;
  button.after(bar.element);
  bar.element.querySelector('button')?.focus();
  reader.read();
}
