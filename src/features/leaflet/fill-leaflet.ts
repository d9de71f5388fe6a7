import { loadTemporal } from '../../lib/temporal';
import type { LeafletWords } from '../../content/schemas/interface';
import { readWords } from '../../lib/dom/read-words';
import { untranslated } from '../../lib/dom/untranslated';
import { zoneInWords } from '../calculator/core/zone-words';
import { arrivingLink } from '../calculator/element/arriving-link';
import { carry } from '../calculator/element/carry';
import { showDarkerSkin } from '../calculator/element/darker-skin';
import { readDevice, type Device } from '../calculator/core/device';
import type { TimedRestriction } from '../calculator/core/end-times';
import type { OtherVersion } from '../calculator/core/link-version';
import { EntryState } from '../calculator/element/entry-state';
import { formatEnd } from '../calculator/core/format-end';
import { load } from '../calculator/core/saved-answer';
import { openLink, showClinic, versionNotice, type OpenedLink } from '../calculator/core/read-link';
import { longestWait, waitInBoth, waitPlainly } from '../../lib/durations';
import { fill } from '../../lib/fill';
import { qrCode } from './qr-code';
import { readLeaflet, type LeafletContent } from './read-leaflet';

let entry: EntryState | undefined;
/** The link that is read last: one that was slower is not shown any more. */
let latest: symbol | undefined;
/** The restrictions as the server wrote them, in its order: `Sheet` moves them from moment to moment. */
let items: HTMLElement[] = [];

/**
 * Fills the leaflet in the page from the address, or from the answer that this browser keeps, or makes it blank again
 * where there is neither. A place in the page leaves it as it is.
 *
 * @param sheet the element around the leaflet and its tools
 */
export async function fillLeaflet(sheet: HTMLElement): Promise<void> {
  if (items.length === 0) items = [...sheet.querySelectorAll<HTMLElement>('[data-hours]')];
  const minimums = items.map(({ dataset }) => ({
    id: dataset['restriction']!,
    hours: Number(dataset['hours']),
  }));
  entry ??= new EntryState(minimums.map(({ id }) => id));
  const arrived = arrivingLink(entry);
  if (arrived === undefined && latest) return;
  const fragment = arrived || (load(() => localStorage, Date.now())?.state ?? '');
  const opening = (latest = Symbol());
  await loadTemporal();
  const link = await openLink(fragment, minimums, sheet.dataset['version']);
  if (opening === latest) new Sheet(sheet).show(link, minimums);
}

class Sheet {
  readonly #sheet: HTMLElement;
  readonly #now = Temporal.Instant.fromEpochMilliseconds(Date.now());
  readonly #device: Device;
  readonly #words: LeafletWords;

  constructor(sheet: HTMLElement) {
    this.#sheet = sheet;
    this.#words = readWords(sheet);
    // A translator sets the page's own language to the one it made.
    this.#device = readDevice(sheet.dataset['lang'] ?? '');
  }

  show(link: OpenedLink, minimums: readonly TimedRestriction[]): void {
    const activity = (id: string) => item(id).dataset['activity'] ?? id;
    const words = this.#words;
    const content = readLeaflet(link, minimums, {
      now: this.#now,
      ownZone: this.#device.zone,
      activity,
      words,
      version: this.#sheet.dataset['version'],
    });
    this.#showTreated(content);
    this.#showMoments(content, link.other);
    this.#sheet.querySelector('[data-part="version"]')?.remove();
    if (link.other) {
      this.#part('problems').after(versionNotice(link.other, 'link', words, activity));
    }
    const clinic = this.#part('clinic');
    showClinic(clinic, words, content.clinic);
    const known = clinic.dataset['name'] && clinic.dataset['tel'];
    this.#part('stamp-hint').hidden = Boolean(content.clinic ?? known);
    this.#showAddress(content.fragment);
    this.#swap(this.#part('own-waits'), content.incomplete ? words.waitsMissing : undefined);
    carry(content.fragment);
    const told = this.#part('problems');
    const items = content.problems.map(listItem);
    // Some screen readers say again what is written again.
    if (told.textContent === items.map(({ textContent }) => textContent).join('')) return;
    told.replaceChildren(...items);
  }

  #part(name: string, within = this.#sheet): HTMLElement {
    return within.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  #showTreated({ treatedAt, clockChanged }: LeafletContent): void {
    this.#write(this.#part('treated'), treatedAt);
    const zone = treatedAt && untranslated(zoneInWords(treatedAt.timeZoneId, this.#words));
    this.#part('zone').replaceChildren(...(zone ? [', ', zone] : []));
    this.#part('clock-change').textContent = clockChanged ? this.#words.clocksChanged : '';
    this.#part('by-hand').hidden = Boolean(treatedAt);
  }

  /** A row for each moment at which waits end, the earliest first, with what ends then. */
  #showMoments({ treatedAt, waits, ends }: LeafletContent, other: OtherVersion | undefined): void {
    const body = this.#part('moments');
    const [row] = body.children as HTMLCollectionOf<HTMLElement>;
    const moments = [...new Set(waits.map(({ hours }) => hours))].sort((a, b) => a - b);
    const rows = moments.map((hours) => {
      const alike = waits.filter((wait) => wait.hours === hours);
      const moment = row!.cloneNode(true) as HTMLElement;
      this.#part('wait', moment).textContent = waitInBoth(hours);
      moment.toggleAttribute('data-uncounted', hours > longestWait);
      const end = ends.find(({ id }) => id === alike[0]!.id)?.end;
      this.#write(this.#part('end', moment), end);
      moment.querySelector('ul')!.replaceChildren(...alike.map(({ id }) => item(id)));
      return moment;
    });
    const then = other?.kind === 'older' ? other.words.paper : '';
    const { setBy: longerNow, setByTooLong } = this.#words;
    for (const { id, hours, longer, tooLong, longerThen } of waits) {
      item(id).toggleAttribute('data-too-long', tooLong);
      const said = tooLong ? setByTooLong : longer ? longerNow : then;
      const setBy = ` ${fill(said, { wait: waitPlainly(hours), longest: waitPlainly(longestWait) })}`;
      this.#swap(this.#part('set-by', item(id)), longer || longerThen ? setBy : undefined);
    }
    body.replaceChildren(...rows);
    showDarkerSkin(waits, this.#words, this.#now, treatedAt, (end) => this.#time(end));
  }

  /** Writes a text into a part of the sheet, or brings back what the server wrote there. */
  #swap(place: HTMLElement, text: string | undefined): void {
    place.dataset['first'] ??= place.textContent;
    place.textContent = text ?? place.dataset['first'];
  }

  /** Writes a moment into its place, or leaves a line to write on. */
  #write(place: HTMLElement, moment: Temporal.ZonedDateTime | undefined): void {
    if (!moment) {
      const line = document.createElement('span');
      line.className = 'leaflet-line';
      place.replaceChildren(line);
      return;
    }
    const isolated = document.createElement('bdi');
    isolated.append(this.#time(moment));
    place.replaceChildren(isolated);
  }

  #time(moment: Temporal.ZonedDateTime): HTMLElement {
    const time = document.createElement('time');
    time.dateTime = moment.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
    time.lang = this.#device.locale;
    time.translate = false;
    // With its year, since a sheet is kept.
    const always = Temporal.Instant.fromEpochMilliseconds(0);
    time.textContent = formatEnd(moment, always, this.#device.locale);
    return time;
  }

  /** The way back to the calculator, as a link and as a QR code, with what was kept of the state. */
  #showAddress(fragment: string): void {
    const link = this.#part('calculator') as HTMLAnchorElement;
    link.hash = '';
    const url = fragment ? `${link.href.replace(/#$/, '')}#${fragment}` : link.href;
    link.href = url;
    const { viewBox, path } = qrCode(url);
    const svg = this.#sheet.querySelector('.leaflet-qr')!;
    svg.setAttribute('viewBox', viewBox);
    svg.querySelector('path')!.setAttribute('d', path);
    this.#swap(this.#part('scan'), fragment ? this.#words.scanFilled : undefined);
  }
}

const item = (id: string) => items.find(({ dataset }) => dataset['restriction'] === id)!;

function listItem(sentence: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = sentence;
  return item;
}
