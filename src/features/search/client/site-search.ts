import { find, resultsAtATime, type SearchAnswer, type SearchResult } from './find';
import { asksForHelp } from './help';

const pause = 150;
const base = import.meta.env.BASE_URL;
/** What stands before the way to help; `none` where nothing is found. */
const leads = {
  sign: import.meta.env.SEARCH_WORDS.feelsWrong,
  crisis: import.meta.env.SEARCH_WORDS.crisis,
  none: import.meta.env.SEARCH_WORDS.orSign,
};
/** Where to look if no answer has a word of the query: the groups of questions. */
const topics = Object.entries({
  before: 'Before you decide',
  session: 'Your session',
  after: 'After your session',
  results: 'Results',
  risks: 'Risks and warning signs',
}).map(([id, title]) => ({ url: `${base}questions/#${id}`, title, kind: 'Questions', text: '' }));

/**
 * `<site-search>`: shows results while the reader types, in the form that the server rendered. With
 * `data-address`, the page's `?q=` holds the query, so that results can be linked.
 */
export class SiteSearch extends HTMLElement {
  static readonly tag = 'site-search';
  #asked = '';
  #timer: number | undefined;
  readonly #input = this.querySelector('input')!;
  readonly #status = this.querySelector('.search-status')!;
  readonly #numbers = this.querySelector<HTMLElement>('.search-numbers')!;
  readonly #results = this.querySelector('.search-results')!;
  readonly #inAddress = this.dataset['address'] !== undefined;

  connectedCallback(): void {
    this.#input.addEventListener('input', () => this.#later());
    this.addEventListener('keydown', (event) => this.#arrows(event));
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#inAddress) this.#search();
      else this.#toSearchPage();
    });
    this.dataset['ready'] = '';
    if (!this.#inAddress) return;
    // Searches for input typed before this script loaded.
    this.#fromAddress(this.#input.value);
    // A search in the dialog changes only the fragment of this page.
    window.addEventListener('popstate', () => this.#fromAddress(''));
  }

  /** Focuses the field with its text selected, and searches for what was typed before, if anything. */
  open(typed: string): void {
    this.#input.focus();
    this.#input.select();
    if (!typed) return;
    this.#input.value = typed;
    this.#later();
  }

  /** Searches for the query from the fragment or the query string. */
  #fromAddress(otherwise: string): void {
    const words = (part: string) => new URLSearchParams(part).get('q');
    this.#input.value = words(location.hash.slice(1)) ?? words(location.search) ?? otherwise;
    this.#search();
  }

  /**
   * Opens the search page with the query in the fragment, which browsers do not send to the server. What the page's
   * link to it carries of a clinic's link comes after.
   */
  #toSearchPage(): void {
    this.closest('dialog')?.close();
    const page = document.querySelector<HTMLAnchorElement>('.search-link')!.href;
    const words = encodeURIComponent(this.#input.value.trim());
    location.assign(words ? page.replace(/#|$/, `#q=${words}&`) : page);
  }

  #toAddress(): void {
    if (!this.#inAddress) return;
    const address = new URL(location.href);
    address.search = this.#asked && `?${new URLSearchParams({ q: this.#asked }).toString()}`;
    address.hash = address.hash.replace(/^#q=[^&]*&?/, '');
    if (address.href === location.href) return;
    try {
      history.replaceState(null, '', address);
    } catch {
      // Browsers limit the rate of changes. The search continues, and the URL follows with the results.
    }
  }

  #later(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#search(), pause);
  }

  /** Searches for the input, unless that was done already. */
  #search(): void {
    const query = this.#input.value.trim();
    if (query === this.#asked) return;
    this.#asked = query;
    this.#toAddress();
    // Needs no index: a search that fails to load brings the way to help too.
    this.#help(asksForHelp(query));
    this.#show(query && 'Searching…', query ? undefined : []);
    if (query) void this.#ask(resultsAtATime);
  }

  /** Shows the way to help with the numbers, or takes it away. Where nothing is found, the status must not move. */
  #help(kind: keyof typeof leads | undefined): void {
    this.querySelector('.search-help')?.remove();
    if (!kind) return;
    const way =
      kind === 'crisis'
        ? link('get-help/#if-how-you-look-or-feel-weighs-on-you', import.meta.env.SEARCH_WORDS.talk)
        : link('get-help/#call-an-ambulance', import.meta.env.SEARCH_WORDS.signs);
    const line = make('p', {}, make('span', {}, `${leads[kind]} `), way);
    this.#numbers.hidden = false;
    this.#status[kind === 'none' ? 'after' : 'before'](
      make('div', { className: 'search-help' }, line, this.#numbers),
    );
  }

  /** Asks for results, and shows them unless another query was typed meanwhile. */
  async #ask(limit: number): Promise<void> {
    const query = this.#asked;
    try {
      // Whatever the words of despair, the same answers come.
      const answer = await find(asksForHelp(query) === 'crisis' ? 'suicide' : query, limit);
      if (query !== this.#asked) return;
      this.#toAddress();
      this.#answer(query, answer);
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
    const again = button('Try again', '', () => this.#search());
    this.#status.append(link('questions/', 'browse the questions'), '. ', again);
  }

  #answer(query: string, { results, more, corrected = '' }: SearchAnswer): void {
    const none = results.length === 0;
    this.#help(asksForHelp(`${query} ${corrected}`) ?? (none ? 'none' : undefined));
    this.#show('', (none ? topics : results).map(resultItem));
    const report = none && import.meta.env.REPORTS;
    // The answers give this guide's waits, which a clinic's link may make longer.
    const { longerWaits } = document.documentElement.dataset;
    if (longerWaits && !none) this.#status.append(make('strong', {}, longerWaits), ' ');
    this.#status.append(
      none
        ? import.meta.env.SEARCH_WORDS.nothing.replace('{query}', () => query)
        : make('span', {}, `Best answers for “${query}”${corrected && '. '}`),
      none ? ' ' : corrected && `We looked for “${corrected}”.`,
      report ? link('about/#how-to-report-a-mistake', import.meta.env.SEARCH_WORDS.report) : '',
    );
    if (more) this.#offerMore(results.length);
  }

  /** Offers the next results below the ones shown; the first of them gets the focus. */
  #offerMore(shown: number): void {
    const showMore = async () => {
      await this.#ask(shown + resultsAtATime);
      this.#results.children[shown]?.querySelector('a')?.focus();
    };
    this.#results.after(button('Show more answers', 'search-more', () => void showMore()));
  }

  /** Moves the focus between the field and the results with the arrow keys. */
  #arrows(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const links = '.search-help a, .search-results li > a:first-child';
    const stops = [this.#input, ...this.querySelectorAll<HTMLElement>(links)];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[here + step];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  #show(status: string, items?: HTMLElement[]): void {
    this.#status.textContent = status;
    if (!items) return;
    this.#results.replaceChildren(...items);
    this.querySelector('.search-more')?.remove();
    delete document.documentElement.dataset['searching'];
  }
}

/** A wait of this guide in a result, which a clinic's longer one would contradict. */
const saysAWait = /\b(?:wait|sunbathe|keep out)\b.*\d\W(?:hour|day|week)/i;

/**
 * Returns a result as a list item: a link with the page and its section, what kind of result it is, and
 * what it answers. If the first one says a wait, it links to the calculator.
 */
function resultItem(result: SearchResult, index: number): HTMLElement {
  const { url, title, section, kind, text, waits } = result;
  const { ownClinic } = import.meta.env.SEARCH_WORDS;
  const { longerWaits } = document.documentElement.dataset;
  const item = make(
    'li',
    {},
    make('a', { href: url }, section ? `${title} – ${section}` : title),
    make('p', { className: 'search-kind' }, kind),
    make('p', {}, longerWaits && saysAWait.test(text) ? ownClinic : text),
  );
  if (waits && index === 0) {
    const calculator = link('calculator/', 'Find your own day and time');
    item.append(make('p', {}, calculator, `. ${ownClinic}`));
  }
  return item;
}

/** Returns a new element with the given properties and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<Omit<HTMLElementTagNameMap[Tag], 'style'>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const link = (path: string, text: string) => make('a', { href: base + path }, text);

const button = (text: string, name: string, onclick: () => void) =>
  make('button', { type: 'button', className: `search-offer button-quiet ${name}`, onclick }, text);

if (!customElements.get(SiteSearch.tag)) customElements.define(SiteSearch.tag, SiteSearch);
