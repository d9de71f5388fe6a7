/*
 * Runs before the first paint, as a classic script above what the results push down. Until they are there, the styles
 * hide that. A query in the fragment moves to its place in the address, so that what is left of the fragment is a
 * clinic's link or nothing.
 */
const [, asked, rest] = /^#(q=[^&]*)&?(.*)/.exec(location.hash) ?? [];
try {
  if (asked) history.replaceState(null, '', `?${asked}${rest && `#${rest}`}`);
} catch {
  // Browsers limit the rate of changes. The search reads the query from the fragment too.
}
if (asked || /\?q=./.test(location.search)) document.documentElement.dataset['searching'] = '';
