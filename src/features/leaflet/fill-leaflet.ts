import { zoneLabel } from '../../lib/dom/untranslated';
import { carry } from '../calculator/element/carry';
import { readDevice, type Device } from '../calculator/core/device';
import type { TimedRestriction } from '../calculator/core/end-times';
import { EntryState } from '../calculator/element/entry-state';
import { formatEnd } from '../calculator/core/format-end';
import { missingWaits, showClinic } from '../calculator/core/read-link';
import { waitInBoth } from '../../lib/durations';
import { qrCode } from './qr-code';
import { readLeaflet, type LeafletContent } from './read-leaflet';

let entry: EntryState | undefined;
/** The restriction elements in the server's order. `Sheet` moves them between rows. */
let items: HTMLElement[] = [];

/**
 * Fills the leaflet from the link in the URL, or resets it if there is no link. An in-page link changes
 * nothing.
 *
 * @param sheet the element that contains the leaflet and its tools
 */
export async function fillLeaflet(sheet: HTMLElement): Promise<void> {
  if (items.length === 0) items = [...sheet.querySelectorAll<HTMLElement>('[data-hours]')];
  const minimums = items.map(({ dataset }) => ({
    id: dataset['restriction']!,
    hours: Number(dataset['hours']),
  }));
  entry ??= new EntryState(minimums.map(({ id }) => id));
  const fragment = entry.link();
  if (!fragment && location.hash) {
    entry.save();
    return;
  }
  entry.arrived(fragment, true);
  // Loaded only if the browser lacks Temporal: Safari, in 2026.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  new Sheet(sheet).show(fragment, minimums);
}

class Sheet {
  readonly #sheet: HTMLElement;
  readonly #now = Temporal.Instant.fromEpochMilliseconds(Date.now());
  readonly #device: Device;

  constructor(sheet: HTMLElement) {
    this.#sheet = sheet;
    // Page translators change the page's own `lang` attribute.
    this.#device = readDevice(sheet.dataset['lang'] ?? '');
  }

  show(fragment: string, minimums: readonly TimedRestriction[]): void {
    const activity = (id: string) => item(id).dataset['activity'] ?? id;
    const content = readLeaflet(fragment, minimums, this.#now, this.#device.zone, activity);
    this.#showTreated(content);
    this.#showMoments(content);
    const clinic = this.#part('clinic');
    showClinic(clinic, content.clinic);
    const known = clinic.dataset['name'] && clinic.dataset['tel'];
    this.#part('stamp-hint').hidden = Boolean(content.clinic ?? known);
    this.#showAddress(content.fragment);
    this.#swap(this.#part('own-waits'), content.incomplete ? missingWaits : undefined);
    carry(content.fragment);
    const told = this.#part('problems');
    const items = content.problems.map(listItem);
    // Some screen readers repeat a text that is set again unchanged.
    if (told.textContent === items.map(({ textContent }) => textContent).join('')) return;
    told.replaceChildren(...items);
  }

  #part(name: string, within = this.#sheet): HTMLElement {
    return within.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  #showTreated({ treatedAt, clockChanged }: LeafletContent): void {
    this.#write(this.#part('treated'), treatedAt);
    const zone = treatedAt ? [' (', zoneLabel(treatedAt.timeZoneId), ')'] : [];
    this.#part('zone').replaceChildren(...zone);
    this.#part('clock-change').textContent = clockChanged
      ? 'The clocks changed at that time. We count from the later one, to be safe.'
      : '';
    this.#part('by-hand').hidden = Boolean(treatedAt);
  }

  /** Shows a row for each moment at which waits end, the earliest first. */
  #showMoments({ waits, ends }: LeafletContent): void {
    const body = this.#part('moments');
    const [row] = body.children as HTMLCollectionOf<HTMLElement>;
    const moments = [...new Set(waits.map(({ hours }) => hours))].sort((a, b) => a - b);
    const rows = moments.map((hours) => {
      const alike = waits.filter((wait) => wait.hours === hours);
      const moment = row!.cloneNode(true) as HTMLElement;
      this.#part('wait', moment).textContent = waitInBoth(hours);
      const end = ends.find(({ id }) => id === alike[0]!.id)?.end;
      this.#write(this.#part('end', moment), end);
      moment.querySelector('ul')!.replaceChildren(...alike.map(({ id }) => item(id)));
      return moment;
    });
    for (const { id, longer } of waits) {
      this.#swap(this.#part('set-by', item(id)), longer ? ' (your clinic’s own wait)' : undefined);
    }
    body.replaceChildren(...rows);
  }

  /** Sets the text of a part of the sheet, or restores the server's text. */
  #swap(place: HTMLElement, text: string | undefined): void {
    place.dataset['first'] ??= place.textContent;
    place.textContent = text ?? place.dataset['first'];
  }

  /** Shows a moment, or a line to write on if there is none. */
  #write(place: HTMLElement, moment: Temporal.ZonedDateTime | undefined): void {
    if (!moment) {
      const line = document.createElement('span');
      line.className = 'leaflet-line';
      place.replaceChildren(line);
      return;
    }
    const time = document.createElement('time');
    time.dateTime = moment.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
    time.lang = this.#device.locale;
    time.translate = false;
    time.textContent = formatEnd(moment, this.#now, this.#device.locale);
    const isolated = document.createElement('bdi');
    isolated.append(time);
    place.replaceChildren(isolated);
  }

  /** Shows the link to the calculator and its QR code, with the accepted part of the state. */
  #showAddress(fragment: string): void {
    const link = this.#part('calculator') as HTMLAnchorElement;
    link.hash = '';
    const url = fragment ? `${link.href.replace(/#$/, '')}#${fragment}` : link.href;
    link.href = url;
    const { viewBox, path } = qrCode(url);
    const svg = this.#sheet.querySelector('.leaflet-qr')!;
    svg.setAttribute('viewBox', viewBox);
    svg.querySelector('path')!.setAttribute('d', path);
    const scan = this.#part('scan');
    scan.textContent = scan.dataset[fragment ? 'filled' : 'blank']!;
  }
}

const item = (id: string) => items.find(({ dataset }) => dataset['restriction'] === id)!;

function listItem(sentence: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = sentence;
  return item;
}
