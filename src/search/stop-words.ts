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

/** The form in which words are compared: lower case, without apostrophes and other marks. */
export function plainWord(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** True for a word that says nothing about what a reader looks for. */
export function isStopWord(word: string): boolean {
  return stopWords.has(plainWord(word));
}
