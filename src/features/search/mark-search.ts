/*
 * Runs before the first paint, as a classic script above what the results push down. Until they are there, the styles
 * hide that.
 */
if (/[?#]q=./.test(location.search + location.hash)) {
  document.documentElement.dataset['searching'] = '';
}
