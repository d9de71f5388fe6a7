import { replaceEntry } from '../../../lib/dom/history-entry';
import { linkText } from '../core/link-text';

/** What stands in a form's fields, by their names. */
export function fieldsOf(form: HTMLFormElement): URLSearchParams {
  return new URLSearchParams(
    Array.from(new FormData(form), ([name, value]) => [name, String(value)]),
  );
}

/** Fills a form with what `fieldsOf` gave. */
export function fillFields(form: HTMLFormElement, saved: URLSearchParams): void {
  for (const [name, value] of saved) {
    const field = form.elements.namedItem(name);
    if (field && 'value' in field) field.value = value;
  }
}

/**
 * What this entry of the session history holds of a form that reads links, so that a new load, a link to a place
 * in the page and Back lose nothing: the state of a link in its address, and beside the address what is
 * typed. The browser forgets both with the tab; no other page can read them.
 */
export class EntryState {
  readonly #ids: readonly string[];
  /** The state that the address holds, with its `#`; empty where it holds none. */
  #hash = '';
  /** True while the link could not be read: the address then keeps it as it came. */
  #unread = false;

  /** @param ids the restrictions */
  constructor(ids: readonly string[]) {
    this.#ids = ids;
  }

  /** What the address holds for the form; empty for nothing, and for a place in the page. */
  link(): string {
    return linkText(location, this.#ids);
  }

  /** What was typed in this entry before. */
  typed(): string | undefined {
    const state: unknown = history.state;
    const typed = state instanceof Object && 'typed' in state ? state.typed : undefined;
    return typeof typed === 'string' ? typed : undefined;
  }

  /** Takes note of a link that has come, or of none. Behind a `#` no server sees it. */
  arrived(fragment: string, read: boolean): void {
    this.#hash = fragment && `#${fragment}`;
    this.#unread = !read;
    const { search } = location;
    if (linkText({ search, hash: '' }, this.#ids)) replaceEntry(this.#hash, history.state, '');
  }

  /**
   * Saves what the page shows, also in the entry that a link to a place in the page has made.
   *
   * @param typed what is typed, where the reader has typed anything
   * @param fragment the answer's, where there is one
   * @param asked whether the reader asked for the answer, which then goes into the address
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
