/*
 * Runs before the first paint, as a classic script after the tables. Browsers look for the place in an address once
 * the page is whole, and so would show the table late.
 */
if (location.hash) location.replace(location.hash);
const showChosen = () => {
  for (const chip of document.querySelectorAll<HTMLAnchorElement>('.compare-chips a')) {
    chip.ariaCurrent = String(chip.hash === location.hash);
  }
};
showChosen();
addEventListener('hashchange', showChosen);
