/** Returns an element whose text is not translated: a name, a time, a number, an address. */
export function untranslated(text: string): HTMLElement {
  const element = document.createElement('span');
  element.translate = false;
  element.textContent = text;
  return element;
}

/** Returns a time zone as readers see it: "Asia/Ho Chi Minh". Large text may wrap after the region. */
export function zoneLabel(zone: string): HTMLElement {
  const [region = '', ...places] = zone.replaceAll('_', ' ').split('/');
  const label = untranslated(region);
  for (const place of places) label.append('/', document.createElement('wbr'), place);
  return label;
}
