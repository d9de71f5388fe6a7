/*
 * Runs before the first paint, as a classic script after the tables. Browsers look for the place in an address once
 * the page is whole, and so would show the table late.
 */
if (location.hash) location.replace(location.hash);
