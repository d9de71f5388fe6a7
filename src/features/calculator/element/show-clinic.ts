import { telLink, type ClinicContact } from '../../../lib/clinic-contact';

/**
 * Shows whom to ask, as a link says, as text only. Anyone can write a link: on the screen it asks to check
 * the number, unless it is the one of the clinic's own copy of the site. Paper is handed out by the clinic.
 *
 * @param place holds the clinic of this copy of the site as `data-name` and `data-tel`, where it has one
 */
export function showClinic(place: HTMLElement, { name, tel }: ClinicContact = {}): void {
  place.replaceChildren();
  if (!name && !tel) return;
  place.append('Questions? ', name ? apart(name) : 'Your clinic', tel ? ', ' : '.');
  if (tel) {
    const call = document.createElement('a');
    call.href = telLink(tel);
    // A number that breaks over two lines is hard to dial from.
    call.textContent = tel.replaceAll(' ', '\u00a0');
    place.append(apart(call), '.');
  }
  const known = (!name || name === place.dataset['name']) && (!tel || tel === place.dataset['tel']);
  if (known) return;
  const from = place.closest('[data-own-page]') ? 'by this website' : 'in your link';
  place.append(
    hint('print:hidden', ` Given ${from}: check that it is your clinic’s.`),
    hint('print-only', ' Filled in by your clinic.'),
  );
}

function hint(where: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = `hint ${where}`;
  span.textContent = text;
  return span;
}

/**
 * Set apart, so that a name written from right to left turns nothing around it, not the groups of a number,
 * and so that a translator leaves it alone.
 */
function apart(content: Node | string): HTMLElement {
  const isolated = document.createElement('bdi');
  isolated.translate = false;
  isolated.append(content);
  return isolated;
}
