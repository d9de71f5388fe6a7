import type { ClinicLinkData } from '../../content/schemas/clinic-link';
import { loadTemporal } from '../../lib/temporal';
import { writeLink } from '../calculator/core/link-state';
import { longerWaits } from '../calculator/core/summary';
import {
  linkSentences,
  openLink,
  showClinic,
  versionNotice,
  type OpenedLink,
} from '../calculator/core/read-link';
import { load } from '../calculator/core/saved-answer';
import { arrivingLink } from '../calculator/element/arriving-link';
import { carry } from '../calculator/element/carry';
import { hideAsLong } from '../calculator/element/darker-skin';
import { EntryState } from '../calculator/element/entry-state';
import { goOn } from '../calculator/element/go-on';
import { showOwnWaits } from '../calculator/element/own-waits';
import { linkedWaits } from './linked-waits';

const entry = new EntryState([]);
/** The link that is read last: one that was slower is not shown any more. */
let latest: symbol | undefined;

/**
 * Shows what the link in the address says: whom to call, which waits are longer, and what is wrong with it. Shows
 * the longer waits where the page gives them, and lets links inside the site carry them along. A place in the page
 * changes nothing. Without a link it shows the waits and the clinic of the answer that this browser keeps.
 *
 * @param place the hidden element that the server rendered
 * @throws Error if the waits or words cannot load
 */
export async function showClinicLink(place: HTMLElement): Promise<void> {
  const arrived = arrivingLink(entry);
  if (arrived === undefined && latest) return;
  const fragment = arrived || (load(() => localStorage, Date.now())?.state ?? '');
  const opening = (latest = Symbol());
  // At once: whoever looks for help must not wait for the rest.
  goOn(/(?:^|&)at=([\w-]+)/.exec(fragment)?.[1]);
  const [data] = await Promise.all([loadData(), loadTemporal()]);
  const link = await openLink(fragment, data.waits, data.version);
  if (opening !== latest) return;
  show(place, link, data);
  // Every page reads a kept answer by itself, so links need not carry its times.
  carry(arrived ? writeLink(link.state) : '');
}

async function loadData(): Promise<ClinicLinkData> {
  const response = await fetch(`${import.meta.env.BASE_URL}clinic-link.json`, {
    cache: 'no-cache',
  });
  if (!response.ok) throw new Error(`clinic-link.json: ${response.status}`);
  return (await response.json()) as ClinicLinkData;
}

function show(place: HTMLElement, link: OpenedLink, data: ClinicLinkData): void {
  const { words } = data;
  const activity = (id: string) => data.waits.find((wait) => wait.id === id)?.activity ?? id;
  const waits = linkedWaits(link, data.waits);
  const longer = longerWaits(
    waits.filter(({ ofClinic }) => ofClinic),
    words,
  );
  const contact = document.createElement('p');
  const { name, tel } = place.dataset;
  Object.assign(contact.dataset, { ...(name && { name }), ...(tel && { tel }) });
  showClinic(contact, words, link.state.clinic);
  const parts = [
    ...linkSentences(link, activity, undefined, words).map(paragraph),
    ...(contact.hasChildNodes() ? [contact] : []),
    ...(longer ? [paragraph(longer)] : []),
    ...(link.other ? [versionNotice(link.other, 'link', words, activity)] : []),
  ];
  place.replaceChildren(...parts);
  place.hidden = parts.length === 0;
  showNumber(contact.querySelector('a'));
  showOwnWaits(waits, words);
  hideAsLong(waits);
}

/** Shows the clinic's number beside those to call in an emergency, on a page that has them. */
function showNumber(call: HTMLAnchorElement | null): void {
  const place = document.querySelector<HTMLElement>('[data-part="clinic-number"]');
  if (!place) return;
  place.hidden = !call;
  if (call) place.querySelector('[data-part="tel"]')!.replaceChildren(call.cloneNode(true));
}

function paragraph(text: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}
