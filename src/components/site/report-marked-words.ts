import { inMail, longestQuote } from '../../lib/report-address';

/**
 * Adds the words that the reader has marked in the text to the e-mail that a link opens. It looks when the link
 * is pressed: a press clears the marks.
 */
export function reportMarkedWords(link: HTMLAnchorElement): void {
  const { href } = link;
  const add = () => {
    const quote = markedIn(link.closest('article'));
    link.href = quote ? href + inMail(`\n“${quote}”\n`) : href;
  };
  link.addEventListener('pointerdown', add);
  link.addEventListener('keydown', add);
}

/** Returns the marked words, in one line, if they stand in this text. */
function markedIn(text: Element | null): string {
  const marked = getSelection();
  if (!marked || !text?.contains(marked.anchorNode)) return '';
  const words = marked.toString().replaceAll(/\s+/g, ' ').trim();
  return [...words].slice(0, longestQuote).join('');
}
