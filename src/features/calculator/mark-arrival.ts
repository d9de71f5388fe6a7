/*
 * Runs before the first paint, as a classic script in the head: a module would run after it. Marks a page that came
 * with a link and so will show more than the server wrote. The styles then hide its text until that is drawn
 * (`arrival.css`), so that nothing moves, and nobody reads a wait that the link makes longer. The script that reads
 * the link takes the mark away: what looks like a link here may be none. Some mailers write ? for #.
 */
if (/#.*(=|%3D)|\?.*(0&|treated=)/i.test(location.href)) {
  document.documentElement.dataset['arriving'] = '';
}
