import type { Messages } from '../../../content/schemas/interface';
import { telLink, type ClinicContact } from '../../../lib/clinic-contact';

/**
 * Shows the clinic to contact, as given in a link, as text only. Anyone can write a link: on screen, asks
 * the reader to check the number, unless it is that of this copy's own clinic. On paper, which the clinic
 * hands out, it only says where it is from.
 *
 * @param messages what to say
 * @param place has this copy's own clinic, if any, as `data-name` and `data-tel`
 */
export function showClinic(
  place: HTMLElement,
  messages: Messages,
  { name, tel }: ClinicContact = {},
): void {
  place.replaceChildren();
  if (!name && !tel) return;
  place.append(`${messages.questions} `, name ? apart(name) : messages.clinic, tel ? ', ' : '.');
  if (tel) {
    const call = document.createElement('a');
    call.href = telLink(tel);
    // A number that wraps is hard to dial.
    call.textContent = tel.replaceAll(' ', '\u00a0');
    place.append(apart(call), '.');
  }
  const known = (!name || name === place.dataset['name']) && (!tel || tel === place.dataset['tel']);
  if (known) return;
  const framed = place.closest('[data-own-page]');
  place.append(
    hint('print:hidden', ` ${framed ? messages.numberFromPage : messages.numberFromLink}`),
    hint('print-only', ` ${messages.filledIn}`),
  );
}

function hint(where: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = `hint ${where}`;
  span.textContent = text;
  return span;
}

/**
 * Isolates a name or number, so that a name written from right to left does not reorder the text around it
 * or the groups of a number. Also excludes it from translation.
 */
function apart(content: Node | string): HTMLElement {
  const isolated = document.createElement('bdi');
  isolated.translate = false;
  isolated.append(content);
  return isolated;
}
