import { find, otherSpelling, resultsAtATime, type SearchAnswer } from './find';
import { resultItem } from './result-item';

const pause = 150;
const refusedPause = 1000;

/**
 * `<site-search>`: shows results while the reader types, in the form that the server rendered. With
 * `data-address`, the page's `?q=` holds the query, so that results can be linked.
 */
export class SiteSearch extends HTMLElement {
  #asked = '';
  #timer: number | undefined;
  #refused: number | undefined;
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#input.addEventListener('input', () => this.#later(), { signal });
    this.addEventListener('keydown', (event) => this.#arrows(event), { signal });
    this.#form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        if (this.#inAddress) void this.#search();
        else this.#toSearchPage();
      },
      { signal },
    );
    this.dataset['ready'] = '';
    if (!this.#inAddress) return;
    // Searches for input typed before this script loaded.
    this.#fromAddress(this.#input.value);
    window.addEventListener('popstate', () => this.#fromAddress(''), { signal });
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    window.clearTimeout(this.#timer);
    window.clearTimeout(this.#refused);
  }

  /** Focuses the field and selects its text. */
  override focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  /** Sets the query and searches for it. */
  ask(words: string): void {
    this.#input.value = words;
    this.#later();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }
  get #input(): HTMLInputElement {
    return this.querySelector('input')!;
  }
  get #status(): HTMLElement {
    return this.querySelector('.search-status')!;
  }
  get #results(): HTMLElement {
    return this.querySelector('.search-results')!;
  }
  get #inAddress(): boolean {
    return this.dataset['address'] !== undefined;
  }

  /** Searches for the query from the fragment or the query string. */
  #fromAddress(otherwise: string): void {
    const words = (part: string) => new URLSearchParams(part).get('q');
    this.#input.value = words(location.hash.slice(1)) ?? words(location.search) ?? otherwise;
    void this.#search();
  }

  /** Opens the search page with the query in the fragment, which browsers do not send to the server. */
  #toSearchPage(): void {
    this.closest('dialog')?.close();
    const words = encodeURIComponent(this.#input.value.trim());
    location.assign(`${import.meta.env.BASE_URL}search/${words && `#q=${words}`}`);
  }

  #later(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), pause);
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim();
    if (query === this.#asked) return;
    this.#asked = query;
    if (this.#inAddress) this.#toAddress(query);
    if (!query) {
      this.#show('', []);
      return;
    }
    this.#show('Searching…');
    try {
      const answer = await find(query, resultsAtATime);
      if (query === this.#asked) this.#answer(query, answer);
    } catch {
      if (query === this.#asked) this.#failed();
    }
  }

  #failed(): void {
    this.#asked = '';
    // The index is built from the built pages, which "npm run dev" does not have.
    if (import.meta.env.DEV) {
      this.#show('Search works in the built site alone: run “npm start”.', []);
      return;
    }
    this.#show('Search could not load. Check your connection, or ', []);
    this.#offer('browse the questions', { href: `${import.meta.env.BASE_URL}questions/` });
    this.#status.append('. ');
    this.#offer('Try again', { action: () => void this.#search() });
  }

  /** Appends the next results and focuses the first of them. */
  async #more(query: string): Promise<void> {
    const shown = this.#results.childElementCount;
    try {
      const { total, results } = await find(query, shown + resultsAtATime);
      if (query !== this.#asked) return;
      this.#results.append(...results.map(resultItem).slice(shown));
      this.#results.children[shown]?.querySelector('a')?.focus();
      this.#offerMore(query, total);
    } catch {
      if (query === this.#asked) this.#failed();
    }
  }

  #offerMore(query: string, total: number): void {
    this.querySelector('.search-more')?.remove();
    const left = total - this.#results.childElementCount;
    if (left <= 0) return;
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'search-offer button-quiet search-more';
    more.textContent = `Show more answers (${left} left)`;
    more.addEventListener('click', () => void this.#more(query));
    this.#results.after(more);
  }

  /** Moves the focus between the field and the results with the arrow keys. */
  #arrows(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [
      this.#input,
      ...this.querySelectorAll<HTMLElement>('.search-results li > a:first-child'),
    ];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[here + step];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  /** Adds a link or a button to the status. */
  #offer(text: string, { href, action }: { href?: string; action?: () => void }): void {
    const element = document.createElement(href ? 'a' : 'button');
    if (element instanceof HTMLAnchorElement) element.href = href ?? '';
    else {
      element.type = 'button';
      element.className = 'search-offer button-quiet';
      element.addEventListener('click', () => action?.());
    }
    element.textContent = text;
    this.#status.append(element);
  }

  #toAddress(query: string): void {
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    if (address.hash.startsWith('#q=')) address.hash = '';
    window.clearTimeout(this.#refused);
    try {
      history.replaceState(null, '', address);
    } catch {
      // Browsers limit the rate of changes. The search continues, and the URL follows later.
      this.#refused = window.setTimeout(() => this.#toAddress(this.#asked), refusedPause);
    }
  }

  #answer(query: string, { total, results, corrected }: SearchAnswer): void {
    const status =
      total === 0
        ? `Nothing found for “${query}”. Try one word, such as “exercise” or “swelling”. `
        : `${total} ${total === 1 ? 'answer' : 'answers'} found for “${query}”${corrected ? `. We looked for “${corrected}”.` : ''}`;
    this.#show(status, results.map(resultItem));
    this.#offerMore(query, total);
    if (total === 0) void this.#suggest(query);
  }

  async #suggest(query: string): Promise<void> {
    const other = await otherSpelling(query);
    if (!other || query !== this.#asked) return;
    this.#offer(`Did you mean ${other}?`, {
      action: () => {
        this.#input.value = other;
        void this.#search();
      },
    });
  }

  #show(status: string, items?: HTMLElement[]): void {
    this.#status.textContent = status;
    if (!items) return;
    this.#results.replaceChildren(...items);
    this.querySelector('.search-more')?.remove();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'site-search': SiteSearch;
  }
}
