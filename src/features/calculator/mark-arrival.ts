import { savedAnswerKey } from './core/saved-answer';

/*
 * Runs before the first paint, as a classic script in the head: a module would run after it. Marks a page that came
 * with a link, or whose reader keeps an answer with a clinic’s waits or name, which `writeLink` puts before version
 * and time. It will show more than the server wrote. The styles then hide its text until that is drawn
 * (`arrival.css`), so that nothing moves, and nobody reads a wait that the clinic makes longer. The script that reads
 * the link takes the mark away: what looks like a link here may be none. Some mailers write ? for #.
 */
try {
  if (
    /#.*(=|%3D)|\?.*(0&|treated=)/i.test(location.href) ||
    /"0&(?!v|tr)/.test(localStorage[savedAnswerKey])
  ) {
    document.documentElement.dataset['arriving'] = '';
  }
} catch {
  // Storage that cannot be read holds nothing of ours.
}
