/** The site's one font, as Node.js resolves it. */
export const siteFont =
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';

/**
 * Letters, figures and punctuation of the site's English, and the few Latin-1 letters that names need.
 * A character outside it falls back to the system's font.
 */
export const siteCharacters = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCodePoint(0x20 + i)),
  ...Array.from('\u00a0£©®°±·½×÷ÀÁÂÄÇÈÉÊËÍÎÑÓÔÖÚÜßàáâäçèéêëíîïñóôöúü–—‘’“”…•›→←↑↓−'),
].join('');
