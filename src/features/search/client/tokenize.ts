/** Words that say nothing about what a reader looks for. Neither indexed nor searched for. */
const stopWords = new Set(
  `a about after afterwards all also am an and any are as at be because been but by came can come could
  did do does doing done dont each for from get getting go going got had has have having he her his
  how i if im in into is it its ive just know least let like long lot may me micro microneedling might must
  my needling of ok okay on one or our please really she should skin so some soon than that the their
  them then there these they thing things this those to today treatment treatments use used using very
  want was we were what when where which while why will with would yes you your`.split(/\s+/),
);

/** Misspellings of the treatment's name. Spelt correctly, it is a stop word: every page is about it. */
const mistypedName = /^(?:m[icr]{2,4}on+e|ne+d+e?le?ing)/;
/** Texts and aliases write numbers as digits. */
const figures = 'one two three four five six seven eight nine ten'.split(' ');
const shortestStem = 4;

/** Apostrophes, and the characters that keyboards, phones and other programs use in their place. */
const apostrophes = /['’‘‛ʼʻ＇`´′]/g;

/**
 * Returns a text in lower case, without diacritics and apostrophes, each letter in its usual form
 * (Unicode, NFKD). Call it before splitting a text: a combining mark or an apostrophe would split a word
 * in two.
 */
export function normalize(text: string): string {
  return text
    .replace(apostrophes, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '');
}

/** @param word as `normalize` writes it */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Returns the content words of a query or text, each once, in order, or its stop words if it has no others. */
export function tokenize(query: string): string[] {
  const words = normalize(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (figures.includes(word) ? String(figures.indexOf(word) + 1) : word));
  const content = words.filter((word) => !isStopWord(word) && !mistypedName.test(word));
  return [...new Set(content.length > 0 ? content : words)];
}

/**
 * Returns true if two normalized words differ only in their ending: "swim" and "swimming", "scars" and
 * "scar". A word too short to be a stem may only gain one letter: "gym" and "gyms", not "sea" and
 * "search".
 */
export function sameStem(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return (
    long.startsWith(short) && (short.length >= shortestStem || long.length - short.length <= 1)
  );
}
