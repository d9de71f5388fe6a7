import type { CalculatorWords } from '../../../content/schemas/interface';
import { withElements } from '../../../lib/dom/untranslated';
import { fill } from '../../../lib/fill';
import { dayAfter, isOver, type EndTime } from '../core/end-times';
import type { AnswerView } from './answer-view';

/**
 * Shows what is wrong with a link, until the reader confirms having read it.
 *
 * @param place the element whose content it replaces
 * @param haveRead called when the reader confirms
 */
export function showProblems(
  place: HTMLElement,
  words: CalculatorWords,
  sentences: readonly string[],
  haveRead: () => void,
): void {
  const list = document.createElement('ul');
  list.className = 'problems';
  for (const sentence of sentences) {
    const item = document.createElement('li');
    item.textContent = sentence;
    list.append(item);
  }
  place.replaceChildren(...(sentences.length > 0 ? [list, button(words.haveRead, haveRead)] : []));
}

/** The answer to ask about, and what the reader's reply does. */
export interface DayQuestion {
  treatedAt: Temporal.ZonedDateTime;
  ends: readonly EndTime[];
  now: Temporal.Instant;
  view: AnswerView;
  words: CalculatorWords;
  /** Called when the reader meant this day. */
  choose: (date: Temporal.PlainDate) => void;
  /** Called when the day is right. */
  confirm: () => void;
  /** Called when the reader wants to change it. */
  change: () => void;
}

/**
 * Asks about a treatment that is still to come, or that was longer ago than any advice of the site is for.
 *
 * @param host the calculator, with that time in hours
 */
export function askAboutDay(host: HTMLElement, ask: DayQuestion): void {
  const { treatedAt, ends, now, view, words } = ask;
  const place = view.part('future');
  const over = treatedAt.add({ hours: Number(host.dataset['longest']) });
  if (!isOver(treatedAt, now)) askFuture(place, ask);
  else if (isOver(over, now) && ends.every(({ end }) => isOver(end, now))) {
    const ago = timeAgo(treatedAt, now, host.dataset['lang']!);
    const row = choices(button(words.longAgoYes, ask.confirm), button(words.longAgoNo, ask.change));
    place.replaceChildren(sentenceOf(fill(words.longAgo, { ago })), row);
  }
}

function askFuture(
  place: HTMLElement,
  { treatedAt, now, view, words, choose, confirm }: DayQuestion,
): void {
  const before = treatedAt.subtract({ days: 1 });
  if (isOver(before, now)) {
    const yes = button(words.futureYes, () => choose(before.toPlainDate()));
    const row = choices(yes, button(words.futureNo, confirm));
    const sentence = withElements(words.future, { time: view.time(before, now) });
    place.replaceChildren(sentenceOf(...sentence), row);
  } else {
    const row = choices(button(words.futurePlanned, confirm));
    place.replaceChildren(sentenceOf(words.futureDay), row);
  }
}

/** Returns how long ago a treatment was: "3 months ago", or in days below two months. */
function timeAgo(
  treatedAt: Temporal.ZonedDateTime,
  now: Temporal.Instant,
  language: string,
): string {
  const format = new Intl.RelativeTimeFormat(language);
  const today = now.toZonedDateTimeISO(treatedAt.timeZoneId);
  const months = treatedAt.until(today, { largestUnit: 'month' }).months;
  return months > 1
    ? format.format(-months, 'month')
    : format.format(-dayAfter(treatedAt, now), 'day');
}

function sentenceOf(...parts: (Node | string)[]): HTMLParagraphElement {
  const sentence = document.createElement('p');
  sentence.append(...parts);
  return sentence;
}

function choices(...buttons: HTMLButtonElement[]): HTMLDivElement {
  const row = document.createElement('div');
  row.className = 'choices';
  row.append(...buttons);
  return row;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button-quiet print:hidden';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}
