import { find, type SearchAnswer, type SearchResult } from './find';
import { markedText } from './marked-text';

const pause = 150;
const most = 12;

/**
 * `<site-search>`: brings results while the reader types, in the form that the server rendered.
 * With `data-address`, the page's `?q=` says what is searched for, so that it can be linked.
 */
export class SiteSearch extends HTMLElement {
  #asked = '';
  #timer: number | undefined;

  connectedCallback(): void {
    this.#input.addEventListener('input', () => this.#later());
    this.#form.addEventListener('submit', (event) => {
      if (!this.#inAddress) return;
      event.preventDefault();
      void this.#search();
    });
    if (!this.#inAddress) return;
    this.#fromAddress();
    window.addEventListener('popstate', () => this.#fromAddress());
  }

  /** Puts the cursor in the field, with any old words selected. */
  override focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }
  get #input(): HTMLInputElement {
    return this.querySelector('input')!;
  }
  get #inAddress(): boolean {
    return this.dataset['address'] !== undefined;
  }

  #fromAddress(): void {
    this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
    void this.#search();
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
      const answer = await find(query, most);
      if (query === this.#asked) this.#answer(query, answer);
    } catch {
      if (query !== this.#asked) return;
      this.#asked = '';
      this.#show(
        'Search could not load. Check your connection and try again, or use the list of all pages.',
        [],
      );
    }
  }

  #toAddress(query: string): void {
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
  }

  #answer(query: string, { total, results }: SearchAnswer): void {
    const status =
      total === 0
        ? `Nothing found for “${query}”. Try one word, such as “exercise” or “swelling”.`
        : `${total} ${total === 1 ? 'page' : 'pages'} found for “${query}”`;
    this.#show(status, results.map(resultItem));
  }

  #show(status: string, items?: HTMLElement[]): void {
    this.querySelector('.search-status')!.textContent = status;
    if (items) this.querySelector('.search-results')!.replaceChildren(...items);
  }
}

function resultItem({ url, title, section, excerpt }: SearchResult): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = section ? `${title}: ${section}` : title;
  const text = document.createElement('p');
  text.append(
    ...markedText(excerpt).map(({ text: run, marked }) => {
      if (!marked) return run;
      const mark = document.createElement('mark');
      mark.textContent = run;
      return mark;
    }),
  );
  const item = document.createElement('li');
  item.append(link, text);
  return item;
}

declare global {
  interface HTMLElementTagNameMap {
    'site-search': SiteSearch;
  }
}
