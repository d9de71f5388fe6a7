import type { CalculatorWords } from '../../../content/schemas/interface';
import { waitPlainly } from '../../../lib/durations';
import { fill } from '../../../lib/fill';
import type { OtherVersion } from '../core/link-version';
import type { SetBy } from '../core/longer-waits';
import { readDevice } from '../core/device';
import { linkSentences, zoneSentence } from '../core/problem-text';
import type { OpenedLink } from '../core/read-link';
import type { AnswerView } from './answer-view';
import { goOn } from './go-on';
import { showProblems } from './questions';
import { showClinic } from './show-clinic';
import { longerThen, versionNotice } from './version-notice';

/**
 * Shows what a link says beside its times: the clinic to call, what is wrong with it, and the other version of
 * the advice that it is from. A wait that was longer in that version becomes the shortest one of the page.
 *
 * @param host the calculator
 * @param zone the form's time zone, for a link that gives none
 * @param haveRead called when the reader has confirmed what is wrong with the link
 * @returns a function that takes all this back, before the next link
 */
export function showLink(
  host: HTMLElement,
  link: OpenedLink,
  setBy: SetBy,
  view: AnswerView,
  words: CalculatorWords,
  zone: string,
  haveRead: () => void,
): () => void {
  const place = view.part('clinic');
  showClinic(place, words, link.state.clinic);
  const sentences = linkSentences(link, view.activity, zone, words);
  showProblems(view.part('problems'), words, sentences, () => {
    // Stays beside the times, also on paper.
    if (link.state.incomplete) place.append(missing(words));
    haveRead();
  });
  // Once the answer stands.
  queueMicrotask(() => goOn(link.state.at));
  const undo = link.other && showVersion(host, link.other, setBy, view, words);
  const undoZone = setBy === 'link' ? showZone(host, link, view, words) : undefined;
  return () => {
    place.replaceChildren();
    undo?.();
    undoZone?.();
  };
}

function missing({ waitsMissing }: CalculatorWords): HTMLParagraphElement {
  const sentence = document.createElement('p');
  sentence.textContent = waitsMissing;
  return sentence;
}

/** Says where the link's time zone ends waits earlier than the device's would, until the reader types another. */
function showZone(
  host: HTMLElement,
  { state }: OpenedLink,
  view: AnswerView,
  words: CalculatorWords,
): () => void {
  const sentence = zoneSentence(state, readDevice(host.dataset['lang']!).zone, words);
  if (!sentence) return () => undefined;
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.textContent = sentence;
  view.part('clocks-move').after(notice);
  const remove = () => notice.remove();
  host.querySelector('[name="zone"]')!.addEventListener('input', remove, { once: true });
  return remove;
}

function showVersion(
  host: HTMLElement,
  other: OtherVersion,
  setBy: SetBy,
  view: AnswerView,
  words: CalculatorWords,
): () => void {
  const inFrame = host.dataset['ownPage'] !== undefined;
  const notice = versionNotice(other, setBy, words, view.activity, inFrame);
  view.part('next').before(notice);
  const undo = [() => notice.remove()];
  if (other.kind === 'older') {
    for (const [id, hours] of other.waits) {
      const item = host.querySelector<HTMLElement>(`[data-hours][data-restriction="${id}"]`)!;
      const { hours: before, published } = item.dataset;
      const minimum = waitPlainly(Number(published ?? before));
      const note = document.createElement('span');
      note.textContent = ` ${fill(other.words.wait, { minimum })}`;
      view.part('set-by', item).after(note);
      item.dataset['hours'] = String(hours);
      delete item.dataset['published'];
      undo.push(() => {
        note.remove();
        Object.assign(item.dataset, { hours: before, ...(published && { published }) });
      });
    }
    undo.push(inSummary(longerThen(other, view.activity)));
  }
  return () => {
    for (const each of undo) each();
  };
}

/** Puts a sentence before the summary of a page about aftercare, which gives waits. Returns what takes it out. */
function inSummary(sentence: string): () => void {
  const place = document.querySelector('main:has([data-reasons-at]) .summary');
  if (!place || !sentence) return () => undefined;
  const strong = document.createElement('strong');
  strong.textContent = `${sentence} `;
  place.prepend(strong);
  return () => strong.remove();
}
