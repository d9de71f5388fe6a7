import type { CalendarEntry } from '../core/calendar';
import { carry as carryState } from './carry';
import { deviceLanguages } from '../core/device';
import { formatEnd } from '../core/format-end';
import { printTimes } from './print-times';
import { writeSummary } from '../core/summary';
import { textLocale } from '../core/text-locale';

/** The answer to share, in the site's own words even if a translator changed the page. */
export interface ShareableAnswer {
  now: Temporal.Instant;
  treatedAt: Temporal.ZonedDateTime;
  /** The state as a link's fragment, without `#`. */
  fragment: string;
  /** Each restriction by the site's name for it, with its end. */
  entries: CalendarEntry[];
}

/** The actions of the buttons below an answer. */
export type ShareAction = 'calendar' | 'copy-text' | 'copy-link' | 'print';

const revokeAfter = 60_000;

/**
 * Shares the answer in the way that the reader chose.
 *
 * @param host the calculator; its `taken` part shows the outcome
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
  // Some screen readers repeat a text that is set again unchanged.
  if (place.textContent !== words) place.textContent = words;
}

/**
 * Adds the state to links inside the site. With an answer, adds a link to the leaflet too, but not in an
 * iframe: that clinic decides what it hands out.
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
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    anchor.download = 'skin-needling-aftercare.ics';
    anchor.click();
    // Firefox and Safari read the file after `click()` has returned.
    window.setTimeout(() => URL.revokeObjectURL(anchor.href), revokeAfter);
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

/** Returns the URL to share: this page's, or in an iframe that of the calculator's own page. */
function ownPage({ dataset }: HTMLElement): string {
  return `${location.origin}${dataset['ownPage'] ?? location.pathname}`;
}

/** Copies the text. If the browser refuses, shows it for the reader to copy. */
async function copy(host: HTMLElement, text: string, done: string): Promise<string> {
  const box = host.querySelector<HTMLTextAreaElement>('[data-part="copy-box"]')!;
  try {
    await navigator.clipboard.writeText(text);
    box.hidden = true;
    return done;
  } catch {
    box.hidden = false;
    box.value = text;
    box.focus();
    box.select();
    return 'Your browser did not let us copy. Copy the text in the box.';
  }
}
