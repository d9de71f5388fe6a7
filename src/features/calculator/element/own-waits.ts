import type { OwnWaitWords, TextWords } from '../../../content/schemas/interface';
import { isOwn, keyNote, ownWaitText, type LinkedWait, type WaitForm } from '../core/own-wait-text';
import { longerWaits } from '../core/summary';

/** The longest text between a wait and the same one in days: ", which is ". */
const between = 12;

/** A wait on darker skin stands in a sentence, and none follows it. */
const alone = { form: 'text', inBrackets: false, followed: false } as const;

/**
 * Shows a link's longer waits wherever the page gives these waits, and says whose they are: in every
 * `data-wait-of`, for a wait on darker skin of one activity in its `data-counted`, and as a sentence in every
 * `data-own-waits`. The search finds that sentence at the page's root. Without longer ones, the page is as the server
 * rendered it.
 *
 * @param waits every wait of the page
 */
export function showOwnWaits(
  waits: readonly LinkedWait[],
  words: OwnWaitWords & TextWords,
  root: ParentNode = document,
): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-wait-of]')) {
    const ids = place.dataset['waitOf']!.split(',');
    showOwnWait(
      place,
      waits.filter(({ id }) => ids.includes(id)),
      words,
    );
  }
  const anyOwn = waits.some(isOwn);
  for (const place of root.querySelectorAll<HTMLElement>('[data-counted]')) {
    const { counted, than } = place.dataset;
    const first = (place.dataset['first'] ??= place.textContent);
    const own = waits.find(
      (wait) => wait.id === counted && isOwn(wait) && wait.hours > Number(than),
    );
    if (own) place.textContent = ownWaitText({ first, ...alone }, [own], words);
    else place.textContent = anyOwn && !counted ? `${first} ${words.ownIfLonger}` : first;
  }
  const sentence = longerWaits(
    waits.filter(({ ofClinic }) => ofClinic),
    words,
  );
  document.documentElement.dataset['longerWaits'] = sentence;
  for (const place of root.querySelectorAll('[data-own-waits]')) {
    let line = place.querySelector('[data-part="own-waits"]');
    if (!line && sentence) {
      line = document.createElement('p');
      line.setAttribute('data-part', 'own-waits');
      place.prepend(line);
    }
    if (line) line.textContent = sentence;
  }
}

function showOwnWait(place: HTMLElement, waits: readonly LinkedWait[], words: OwnWaitWords): void {
  const first = (place.dataset['first'] ??= place.textContent);
  const form = (place.dataset['form'] ?? 'text') as WaitForm;
  if (form === 'example') {
    place.hidden = waits.some(isOwn);
    return;
  }
  const text = ownWaitText(
    { first, form, inBrackets: /\($/.test(textBefore(place)), followed: isFollowed(place) },
    waits,
    words,
  );
  if (place.textContent !== text) place.textContent = text;
  // The drawing shows the shorter wait.
  if (form === 'drawn') {
    place
      .closest('li')
      ?.querySelector('svg')
      ?.toggleAttribute('hidden', text !== first);
  }
  // What comes next does not come that day.
  if (form === 'ends') place.nextElementSibling?.toggleAttribute('hidden', text !== first);
  if (form === 'key') showKeyNote(place, waits[0] ? keyNote(waits[0], words) : '');
}

function showKeyNote(place: HTMLElement, text: string): void {
  let note = place.parentElement!.querySelector('[data-part="key-note"]');
  if (!note && text) {
    note = document.createElement('p');
    note.className = 'm-0 text-small';
    note.setAttribute('data-part', 'key-note');
    place.after(note);
  }
  if (note) note.textContent = text;
}

const textBefore = ({ previousSibling }: HTMLElement) => previousSibling?.textContent ?? '';

function isFollowed({ nextSibling, nextElementSibling: next, dataset }: HTMLElement): boolean {
  return (
    next instanceof HTMLElement &&
    next.dataset['waitOf'] === dataset['waitOf'] &&
    next.dataset['form'] === 'days' &&
    (nextSibling === next || (nextSibling?.textContent ?? '').length <= between)
  );
}
