import { isStopWord, plainWord } from '../client/stop-words.ts';
import type { SearchRecord } from './search-record.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);
const words = (text: string) => text.split(/[^\S\uFEFF]+/).filter(Boolean);

/** The text of a record as far as its result may show it: the answer alone, where it has one. */
export function shownText({ answer, text }: SearchRecord): string {
  return words(answer || text.map(ended).join(' ')).join(' ');
}

/** A heading or an entry of a list runs into what follows, unless something stands between. */
const ended = (block: string) => (/[.!?:…]$/.test(block) ? block : `${block} ·`);

/**
 * Writes a record as the HTML that Pagefind reads. Title, section and other ways to ask are metadata,
 * which is searched with weights of its own and never shows in an excerpt. Words that say nothing stay
 * out: they were half of the index. So do common words in the rest of the text, and letters that stand alone:
 * where the engine does not know a word, it takes the longest one that it begins with, "C" for "creme".
 *
 * @param common words from `commonWords`
 * @param lang language of the site, such as `en-GB`
 */
export function recordHtml(
  record: SearchRecord,
  common: ReadonlySet<string>,
  lang: string,
): string {
  const { kind, title, section, answer, text, asked, wait } = record;
  const meta = (name: string, value: string | undefined) =>
    value ? `<p data-pagefind-meta="${name}">${escape(value)}</p>` : '';
  return `<!doctype html><html lang="${lang}"><body>
${meta('title', section ? distinctWords([title]) : withoutLetters(title))}${meta('section', section && withoutLetters(section))}${meta('asked', distinctWords(asked))}
${meta('activity', wait?.activity)}${meta('time', wait?.time)}${meta('answer_words', answer && String(words(answer).length))}
<main data-pagefind-body data-pagefind-filter="kind:${kind}">
<p data-pagefind-weight="3">${escape(distinctWords([answer]))}</p>
<p>${escape(distinctWords(text.map(withoutNumbers), [answer], common))}</p>
</main></body></html>`;
}

/** A word that stands in the text of more records than this says little about any of them. */
const commonFrom = 13;

/**
 * The words that stand in so many texts that finding them there helps nobody: they are found only where a
 * title, an answer or a way to ask has them. They were a fifth of the index.
 */
export function commonWords(records: readonly SearchRecord[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of records) {
    for (const word of new Set(words(text.join(' ')).map(plainWord))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > commonFrom).map(([word]) => word));
}

/**
 * Numbers in a text count people and studies. Those that readers search by, such as "day 4", stand in the answer
 * and in the ways to ask.
 */
const withoutNumbers = (text: string) =>
  words(text)
    .filter((word) => !/^\P{L}*\p{N}\P{L}*$/u.test(word))
    .join(' ');

const withoutLetters = (text: string) =>
  words(text)
    .filter((word) => !/^\P{L}*\p{L}\P{L}*$/u.test(word))
    .join(' ');

/** The words that say something, each once: how often a word stands in a text made up half of the index. */
function distinctWords(
  texts: string[],
  said: string[] = [],
  common: ReadonlySet<string> = new Set(),
): string {
  const telling = (from: string[]) =>
    from
      .map(withoutLetters)
      .flatMap(words)
      .filter((word) => !isStopWord(word));
  const known = new Set(telling(said).map(plainWord));
  const found = telling(texts).map((word) => [plainWord(word), word] as const);
  return [
    ...new Map(found.filter(([plain]) => !known.has(plain) && !common.has(plain))).values(),
  ].join(' ');
}
