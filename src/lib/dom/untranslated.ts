/** A text that a translator must leave alone: a name, a time, a number, an address. */
export function untranslated(text: string): HTMLElement {
  const element = document.createElement('span');
  element.translate = false;
  element.textContent = text;
  return element;
}

/** A time zone as readers see it, which may break after its region where text is large: "Asia/Ho Chi Minh". */
export function zoneLabel(zone: string): HTMLElement {
  const [region = '', ...places] = zone.replaceAll('_', ' ').split('/');
  const label = untranslated(region);
  for (const place of places) label.append('/', document.createElement('wbr'), place);
  return label;
}
