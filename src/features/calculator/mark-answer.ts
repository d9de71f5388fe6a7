import { savedAnswerKey } from './core/saved-answer';

/*
 * As `mark-arrival.ts`, on a page with a calculator, for an answer that this browser keeps too. If the address names a
 * place in the page, that is what the reader came for.
 */
try {
  const { hash, href } = location;
  if (/#.*(=|%3D)|\?.*(0&|treated=)/i.test(href) || (!hash && localStorage[savedAnswerKey])) {
    document.documentElement.dataset['arriving'] = '';
  }
} catch {
  // Storage that cannot be read holds nothing of ours.
}
