import { replaceEntry } from '../../../lib/dom/history-entry';
import { linkText } from '../core/link-text';

/** Returns the values of a form's fields, by field name. */
export function fieldsOf(form: HTMLFormElement): URLSearchParams {
  return new URLSearchParams(
    Array.from(new FormData(form), ([name, value]) => [name, String(value)]),
  );
}

/** Fills a form from the result of `fieldsOf`. */
export function fillFields(form: HTMLFormElement, saved: URLSearchParams): void {
  for (const [name, value] of saved) {
    const field = form.elements.namedItem(name);
    if (field && 'value' in field) field.value = value;
  }
}

/**
 * Form state of the current session history entry, so that a reload, an in-page link and Back lose
 * nothing. The address holds the state of a link; `history.state` holds the input. The browser drops both
 * with the tab, and no other page can read them.
 */
export class EntryState {
  readonly #ids: readonly string[];
  /** The state in the address, with its `#`; empty if there is none. */
  #hash = '';
  /** True while the link could not be read: the address then keeps it unchanged. */
  #unread = false;

  /** @param ids restriction ids */
  constructor(ids: readonly string[]) {
    this.#ids = ids;
  }

  /** Returns the link in the address; empty if there is none, or if the fragment is an element's id. */
  link(): string {
    return linkText(location, this.#ids);
  }

  /** Returns the input saved in this history entry. */
  typed(): string | undefined {
    const state: unknown = history.state;
    const typed = state instanceof Object && 'typed' in state ? state.typed : undefined;
    return typeof typed === 'string' ? typed : undefined;
  }

  /**
   * Records the link that was opened, if any. Moves a link from the query to the fragment, which no server
   * sees.
   */
  arrived(fragment: string, read: boolean): void {
    this.#hash = fragment && `#${fragment}`;
    this.#unread = !read;
    const { search } = location;
    if (linkText({ search, hash: '' }, this.#ids)) replaceEntry(this.#hash, history.state, '');
  }

  /**
   * Saves what the page shows, also in a history entry that an in-page link created.
   *
   * @param typed the input, if the reader has typed anything
   * @param fragment the fragment of the answer, if there is one
   * @param asked true if the reader asked for the answer, which then goes into the address
   */
  save(typed?: string, fragment?: string, asked = false): void {
    if (fragment && !this.#unread && (asked || this.#hash)) this.#hash = `#${fragment}`;
    replaceEntry(this.#hash || location.hash, typed === undefined ? null : { typed });
  }

  forget(): void {
    this.#hash = '';
    replaceEntry('', null);
  }
}
