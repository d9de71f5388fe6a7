import { telLink, type ClinicContact } from './clinic-contact';

/** Shows whom to ask, as a link says: text only, and marked as coming from the link. */
export function showClinic(place: HTMLElement, { name, tel }: ClinicContact = {}): void {
  place.replaceChildren();
  if (!name && !tel) return;
  place.append('Questions? ', apart(name ?? 'Your clinic'), tel ? ', ' : '.');
  if (tel) {
    const call = document.createElement('a');
    call.href = telLink(tel);
    // A number that breaks over two lines is hard to dial from.
    call.textContent = tel.replaceAll(' ', '\u00a0');
    place.append(apart(call), '.');
  }
  const from = document.createElement('span');
  from.className = 'hint';
  const source = place.closest('[data-own-page]') ? 'the page around this calculator' : 'your link';
  from.textContent = ` This came from ${source}, not from us.`;
  place.append(from);
}

/** Set apart, so that a name written from right to left turns nothing around it: not the groups of a number. */
function apart(content: Node | string): HTMLElement {
  const isolated = document.createElement('bdi');
  isolated.append(content);
  return isolated;
}
