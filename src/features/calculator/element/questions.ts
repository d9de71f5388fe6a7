import type { CalculatorWords } from '../../../content/schemas/interface';
import { withElements } from '../../../lib/dom/untranslated';

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

/** The question about a treatment that is still to come. */
export interface FutureQuestion {
  /** The same time on the day before, if that has passed. */
  dayBefore: HTMLElement | undefined;
  /** Called when the reader meant the day before. */
  yes: () => void;
  /** Called when the treatment is planned. */
  no: () => void;
}

/** Asks about a treatment that is still to come. */
export function showFuture(place: HTMLElement, words: CalculatorWords, ask: FutureQuestion): void {
  const sentence = document.createElement('p');
  const row = document.createElement('div');
  row.className = 'choices';
  if (ask.dayBefore) {
    sentence.append(...withElements(words.future, { time: ask.dayBefore }));
    row.append(button(words.futureYes, ask.yes));
  } else sentence.append(words.futureDay);
  row.append(button(ask.dayBefore ? words.futureNo : words.futurePlanned, ask.no));
  place.replaceChildren(sentence, row);
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button-quiet print:hidden';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}
