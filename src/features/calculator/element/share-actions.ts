import { copy as copyToClipboard } from '../../../lib/dom/clipboard';
import { download } from '../../../lib/dom/download';
import type { CalendarEntry } from '../core/calendar';
import { carry as carryState } from './carry';
import { deviceLanguages } from '../core/device';
import { formatEnd } from '../core/format-end';
import { printTimes } from './print-times';
import { writeSummary } from '../core/summary';
import { textLocale } from '../core/text-locale';

/** What can be taken along: the answer in the words of the site, whatever a translator made of the page. */
export interface ShareableAnswer {
  now: Temporal.Instant;
  treatedAt: Temporal.ZonedDateTime;
  /** The state as a link's fragment, without `#`. */
  fragment: string;
  /** Each restriction, as the site calls it, with its end. */
  entries: CalendarEntry[];
}

/** What the buttons below an answer do. */
export type ShareAction = 'calendar' | 'copy-text' | 'copy-link' | 'print';

/**
 * Takes the answer along in the way the reader chose.
 *
 * @param host the calculator, which says in its `taken` part how it went
 */
export async function share(
  host: HTMLElement,
  action: ShareAction,
  taken: ShareableAnswer,
): Promise<void> {
  const done: Record<ShareAction, () => string | Promise<string>> = {
    calendar: () => saveCalendar(host, taken),
    'copy-text': () => copy(host, summary(host, taken), 'The times are copied.'),
    'copy-link': () =>
      copy(host, link(host, taken), 'The link is copied. It holds your treatment time.'),
    print: printTimes,
  };
  const place = host.querySelector('[data-part="taken"]')!;
  const words = await done[action]();
  // Some screen readers say again what is written again.
  if (place.textContent !== words) place.textContent = words;
}

/**
 * Lets links inside the site take the state along. With an answer there is one to the leaflet too; a
 * framed calculator offers none: its clinic decides what it hands out.
 *
 * @param fragment the state as a link's fragment, without `#`
 */
export function carry(host: HTMLElement, fragment: string): void {
  const answered = host.dataset['answered'] !== undefined;
  if (answered && !host.dataset['ownPage'] && !host.querySelector('[data-part="leaflet"]')) {
    const link = document.createElement('a');
    link.className = 'button-quiet';
    link.dataset['part'] = 'leaflet';
    link.textContent = 'Print a leaflet';
    link.href = `${import.meta.env.BASE_URL}leaflet/`;
    host.querySelector('.take-along .choices')!.append(link);
  }
  carryState(fragment);
}

async function saveCalendar(
  host: HTMLElement,
  { treatedAt, entries, now }: ShareableAnswer,
): Promise<string> {
  try {
    const { buildCalendar } = await import('../core/calendar');
    const text = buildCalendar(treatedAt, entries, now, ownPage(host));
    if (!text) return 'All waits are over, so there is nothing to add to your calendar.';
    const file = new Blob([text], { type: 'text/calendar;charset=utf-8' });
    download(file, 'skin-needling-aftercare.ics');
    return 'The calendar file should be in your downloads. Open it to add the times. If nothing happened, copy the times as text.';
  } catch {
    return 'The calendar could not load. Check your connection, or copy the times as text.';
  }
}

function summary({ dataset }: HTMLElement, { treatedAt, entries, now }: ShareableAnswer): string {
  const locale = textLocale(deviceLanguages(), dataset['lang']!);
  const lines = entries.map(({ activity, end }) => ({
    activity,
    end: formatEnd(end, now, locale),
  }));
  const help = `${location.origin}${import.meta.env.BASE_URL}aftercare/#when-to-get-help`;
  return writeSummary(formatEnd(treatedAt, now, locale), treatedAt.timeZoneId, lines, help);
}

function link(host: HTMLElement, { fragment }: ShareableAnswer): string {
  return `${ownPage(host)}#${fragment}`;
}

/** Where what is taken along leads: this page, or from a frame the page that the frame names. */
function ownPage({ dataset }: HTMLElement): string {
  return `${location.origin}${dataset['ownPage'] ?? location.pathname}`;
}

/** Copies, or where the browser refuses shows the text for the reader to copy. */
async function copy(host: HTMLElement, text: string, done: string): Promise<string> {
  const box = host.querySelector<HTMLTextAreaElement>('[data-part="copy-box"]')!;
  const copied = await copyToClipboard(text);
  box.hidden = copied;
  if (copied) return done;
  box.value = text;
  box.focus();
  box.select();
  return 'Your browser did not let us copy. Copy the text in the box.';
}
