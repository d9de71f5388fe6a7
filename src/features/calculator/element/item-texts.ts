import { withLimit } from '../core/summary';

/** Returns the site's text on what comes after a wait. */
export function afterwards(host: HTMLElement, id: string): string {
  return itemOf(host, id).dataset['afterwards']!;
}

/** Returns the site's name for a restriction with what goes on after the wait: "Direct sun (then short times only …)". */
export function limited(host: HTMLElement, id: string): string {
  return withLimit(itemOf(host, id).dataset);
}

/** Reads data attributes, because translators change the visible text. */
function itemOf(host: HTMLElement, id: string): HTMLElement {
  return host.querySelector<HTMLElement>(`[data-hours][data-restriction="${id}"]`)!;
}
