import { asItIs } from './as-it-is';
import type { ClinicContact } from './clinic-contact';

/** Shows whom to ask, as a link says: text only, and marked as coming from the link. */
export function showClinic(place: HTMLElement, { name, tel }: ClinicContact = {}): void {
  place.replaceChildren();
  if (!name && !tel) return;
  place.append('Questions? ', name ? asItIs(name) : 'Your clinic', tel ? ', ' : '.');
  if (tel) {
    const call = document.createElement('a');
    call.translate = false;
    call.href = `tel:${tel.replace(/[^\d+]/g, '')}`;
    // A number that breaks over two lines is hard to dial from.
    call.textContent = tel.replaceAll(' ', '\u00a0');
    place.append(call, '.');
  }
  const from = document.createElement('span');
  from.className = 'hint';
  const source = place.closest('[data-own-page]') ? 'the page around this calculator' : 'your link';
  from.textContent = ` This came from ${source}, not from us.`;
  place.append(from);
}
