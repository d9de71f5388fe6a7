/** Words that say nothing about what a reader looks for: neither indexed nor searched for. */
const stopWords = new Set(
  `a about after afterwards all alot also am an and any are as at be because been but by came can cant come
  could did do does doing done dont each explain for from get getting go going got had has have having he
  her his how i if im in into is isnt it its ive just know let like long lot maker many may me micro
  microneedling might more most much must my needling no not of ok okay on one or other our out please
  really saw say says seen she should skin so some soon source sources still stuff such tell than that the
  their them then there these they thing things this those to today too treatment treatments up use used
  using very want was we were what when where which while who why will with wont would yet you your`.split(
    /\s+/,
  ),
);

/** An apostrophe, and what keyboards, phones and other programs write in its place. */
const apostrophes = /['’‘‛ʼʻ＇`´′]/g;

/**
 * A text in small letters without marks and apostrophes, each letter in its usual form (Unicode, NFKD). To be
 * done before it is split into words: a mark or an apostrophe of its own would part a word in two.
 */
export function plainText(text: string): string {
  return text
    .replace(apostrophes, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '');
}

/** The form in which words are compared: letters and figures alone, as `plainText` writes them. */
export function plainWord(text: string): string {
  return plainText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** True for a word that says nothing about what a reader looks for. */
export function isStopWord(word: string): boolean {
  return stopWords.has(plainWord(word));
}
