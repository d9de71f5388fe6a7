import type { CalculatorWords } from '../../../content/schemas/interface';
import type { ClinicContact } from '../../../lib/clinic-contact';
import { fill } from '../../../lib/fill';
import { copy as copyToClipboard } from '../../../lib/dom/clipboard';
import { download } from '../../../lib/dom/download';
import { printPart } from '../../../lib/dom/print-part';
import type { CalendarRestriction } from '../core/calendar';
import { deviceLanguages } from '../core/device';
import type { EndTime, TimedRestriction } from '../core/end-times';
import { longerWaits, writeSummary } from '../core/summary';
import { textLocale } from '../core/text-locale';
import type { AnswerView } from './answer-view';
import { carry as carryState } from './carry';
import { longerOnDarkerSkin, showDarkerSkin } from './darker-skin';
import { afterwards, limited } from './item-texts';
import { showOwnWaits } from './own-waits';

export { askAboutDay } from './questions';
export { SaveToggle } from './save-toggle';

/** What can be taken along: the answer in the words of the site, whatever a translator made of the page. */
export interface ShareableAnswer {
  now: Temporal.Instant;
  treatedAt: Temporal.ZonedDateTime;
  /** The state as a link's fragment, without `#`. */
  fragment: string;
  waits: readonly TimedRestriction[];
  ends: readonly EndTime[];
  view: SiteNames;
  clinic?: ClinicContact | undefined;
  /** True if the link that the times came with may have lost a longer wait. */
  incomplete?: true | undefined;
  words: CalculatorWords;
}

/** The site's own names and texts for restrictions, by their ids. */
export interface SiteNames {
  activity: (id: string) => string;
  /** Returns the wait of `content/restrictions.yaml`, in elapsed hours. */
  published: (id: string) => number;
  /** Returns the wait that the page gives by itself, in elapsed hours. */
  shown: (id: string) => number;
  /** Returns the waits that the form starts from, with those of the link's version. */
  minimums: () => TimedRestriction[];
}

/** What the buttons above and below an answer do. */
export type ShareAction = 'calendar' | 'share' | 'copy-text' | 'copy-link' | 'print';

/**
 * Takes the answer along in the way the reader chose.
 *
 * @param place is told how it went
 */
export async function share(
  host: HTMLElement,
  action: ShareAction,
  taken: ShareableAnswer,
  place: HTMLElement,
): Promise<void> {
  const { words } = taken;
  const done: Record<ShareAction, () => string | Promise<string>> = {
    calendar: () => saveCalendar(host, taken),
    share: () => shareText(host, taken),
    'copy-text': () => copy(host, summary(host, taken), words.textCopied, words),
    'copy-link': () => copy(host, handedOut(host, taken).address, words.linkCopied, words),
    print: () => (printPart('times') ? '' : words.notPrinted),
  };
  const said = await done[action]();
  // Some screen readers say again what is written again.
  if (place.textContent !== said) place.textContent = said;
}

/**
 * Lets links inside the site take the state along. With an answer there is one to the leaflet too; a
 * framed calculator offers none: its clinic decides what it hands out.
 *
 * @param fragment the state as a link's fragment, without `#`
 */
export function carry(host: HTMLElement, fragment: string, words: CalculatorWords): void {
  const answered = host.dataset['answered'] !== undefined;
  // The device's own share sheet copies too.
  const shareable = 'share' in navigator;
  for (const button of host.querySelectorAll<HTMLElement>('[data-take]')) {
    const { take = '' } = button.dataset;
    button.hidden = shareable ? take.startsWith('copy') : take === 'share';
  }
  if (answered && !host.dataset['ownPage'] && !host.querySelector('[data-part="leaflet"]')) {
    const link = document.createElement('a');
    link.className = 'button-quiet';
    link.dataset['part'] = 'leaflet';
    link.textContent = words.leaflet;
    link.href = `${import.meta.env.BASE_URL}leaflet/`;
    host.querySelector('.take-along .choices')!.append(link);
  }
  carryState(fragment);
}

/**
 * Shows the waits where else the page gives them, and a clinic's longer ones in its summary.
 *
 * @param treatedAt the end of the treatment, if there is an answer
 */
export function showWaitsElsewhere(
  waits: readonly TimedRestriction[],
  view: SiteNames & Pick<AnswerView, 'time'>,
  words: CalculatorWords,
  treatedAt: Temporal.ZonedDateTime | undefined,
): void {
  const minimums = new Map(view.minimums().map(({ id, hours }) => [id, hours]));
  const linked = waits.map(({ id, hours }) => ({
    id,
    hours,
    activity: view.activity(id),
    published: view.published(id),
    shown: view.shown(id),
    ofClinic: hours > minimums.get(id)!,
  }));
  showOwnWaits(linked, words);
  const now = Temporal.Instant.fromEpochMilliseconds(Date.now());
  showDarkerSkin(waits, words, now, treatedAt, (end) => view.time(end, now));
  const longer = longerWaits(linked, words);
  let place = document.querySelector('[data-part="clinic-waits"]');
  if (!place && longer) {
    place = document.createElement('strong');
    place.setAttribute('data-part', 'clinic-waits');
    // Only the summary of a page about aftercare gives waits.
    document.querySelector('main:has([data-reasons-at]) .summary')?.prepend(place);
  }
  if (place) place.textContent = longer && `${longer} `;
}

async function saveCalendar(host: HTMLElement, answer: ShareableAnswer): Promise<string> {
  const { words } = answer;
  try {
    const { buildCalendar } = await import('../core/calendar');
    const lookDays = (host.dataset['lookDays'] ?? '').split(' ').map((each) => {
      const [day = '', anchor = ''] = each.split('=');
      return { day: Number(day), anchor };
    });
    const text = buildCalendar({
      ...answer,
      ...handedOut(host, answer),
      restrictions: restrictionsOf(host, answer),
      lookDays,
    });
    if (!text) return words.calendarNone;
    const file = new Blob([text], { type: 'text/calendar;charset=utf-8' });
    download(file, 'skin-needling-aftercare.ics');
    return words.calendarSaved;
  } catch {
    return words.calendarNotLoaded;
  }
}

function restrictionsOf(
  host: HTMLElement,
  { waits, ends, view }: ShareableAnswer,
): CalendarRestriction[] {
  return waits.map(({ id, hours }, index) => ({
    id,
    hours,
    end: ends[index]!.end,
    activity: limited(host, id),
    afterwards: afterwards(host, id),
    published: view.published(id),
  }));
}

function summary(host: HTMLElement, answer: ShareableAnswer): string {
  const open = Array.from(
    host.querySelectorAll<HTMLElement>('[data-until-healed]'),
    ({ dataset: { activity = '', until = '' } }) =>
      fill(answer.words.textOpen, { activity, until }),
  );
  const restrictions = restrictionsOf(host, answer);
  return writeSummary({
    ...answer,
    ...handedOut(host, answer),
    restrictions,
    waits: restrictions.map((one) => ({ ...one, activity: answer.view.activity(one.id) })),
    open,
  });
}

/** Hands the answer to the device's own share sheet, or copies it where the browser refuses. */
async function shareText(host: HTMLElement, answer: ShareableAnswer): Promise<string> {
  const text = summary(host, answer);
  try {
    await navigator.share({ text });
    return '';
  } catch (error) {
    // The reader closed the sheet.
    if (error instanceof DOMException && error.name === 'AbortError') return '';
    return copy(host, text, answer.words.textCopied, answer.words);
  }
}

/** What the page says of addresses, darker skin and the locale, for what is handed out. */
function handedOut(host: HTMLElement, { fragment, waits }: ShareableAnswer) {
  const { dataset } = host;
  const site = `${location.origin}${import.meta.env.BASE_URL}`;
  return {
    // From a frame, the page that the frame names.
    address: `${location.origin}${dataset['ownPage'] ?? location.pathname}#${fragment}`,
    help: `${site}get-help/`,
    usual: `${site}aftercare/#${fragment}&at=`,
    advice: dataset['advice'] ?? '',
    signs: (dataset['signs'] ?? '').split('\n').filter(Boolean),
    darkerSkin: longerOnDarkerSkin(host, waits),
    locale: textLocale(deviceLanguages(), dataset['lang']!),
  };
}

/** Copies, or where the browser refuses shows the text for the reader to copy. */
async function copy(
  host: HTMLElement,
  text: string,
  done: string,
  words: CalculatorWords,
): Promise<string> {
  const box = host.querySelector<HTMLTextAreaElement>('[data-part="copy-box"]')!;
  const copied = await copyToClipboard(text);
  box.hidden = copied;
  if (copied) return done;
  box.value = text;
  box.focus();
  box.select();
  return words.copyRefused;
}
