import type { CalendarEntry } from './calendar';

/** What can be taken along: the answer as the page shows it. */
export interface Taken {
  now: Temporal.Instant;
  treatedAt: Temporal.ZonedDateTime;
  /** When the treatment ended, as the page shows it. */
  treated: string;
  /** The state as a link's fragment, without `#`. */
  fragment: string;
  /** Each restriction, with its end as the page shows it. */
  entries: (CalendarEntry & { text: string })[];
}

const revokeAfter = 60_000;

/** The buttons below an answer: calendar, copy as text, copy a link, print. */
export class TakeAlong {
  readonly #host: HTMLElement;
  readonly #taken: () => Taken;

  /**
   * @param host the calculator
   * @param taken the answer; only called where there is one
   */
  constructor(host: HTMLElement, taken: () => Taken) {
    this.#host = host;
    this.#taken = taken;
  }

  connect(): void {
    this.#button('calendar', () => this.#calendar());
    this.#button('copy-text', () => this.#copyText());
    this.#button('copy-link', () => this.#copyLink());
    this.#button('print', () => this.#print());
  }

  #button(name: string, action: () => void | Promise<void>): void {
    this.#host
      .querySelector(`[data-take="${name}"]`)
      ?.addEventListener('click', () => void action());
  }

  async #calendar(): Promise<void> {
    const { treatedAt, entries, now } = this.#taken();
    try {
      const { buildCalendar } = await import('./calendar');
      const text = buildCalendar(treatedAt, entries, now, location.origin + location.pathname);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
      link.download = 'skin-needling-aftercare.ics';
      link.click();
      // Firefox and Safari read the file after the click has returned.
      window.setTimeout(() => URL.revokeObjectURL(link.href), revokeAfter);
      this.#done('The calendar file is in your downloads. Open it to add the times.');
    } catch {
      this.#done('The calendar could not load. Check your connection, or copy the times as text.');
    }
  }

  async #copyText(): Promise<void> {
    const { writeSummary } = await import('./summary');
    const { treated, treatedAt, entries } = this.#taken();
    const lines = entries.map(({ activity, text }) => ({ activity, end: text }));
    await this.#copy(writeSummary(treated, treatedAt.timeZoneId, lines), 'The times are copied.');
  }

  async #copyLink(): Promise<void> {
    const { fragment } = this.#taken();
    const link = `${location.origin}${location.pathname}#${fragment}`;
    await this.#copy(link, 'The link is copied. It holds the time of your treatment.');
  }

  /** Copies, or where the browser refuses shows the text for the reader to copy. */
  async #copy(text: string, done: string): Promise<void> {
    const box = this.#host.querySelector<HTMLTextAreaElement>('[data-part="copy-box"]')!;
    try {
      await navigator.clipboard.writeText(text);
      box.hidden = true;
      this.#done(done);
    } catch {
      box.hidden = false;
      box.value = text;
      box.focus();
      box.select();
      this.#done('Your browser did not let us copy. Copy the text in the box.');
    }
  }

  /** Prints the times alone: the print style sheet hides the rest while the mark is there. */
  #print(): void {
    document.documentElement.dataset['printing'] = 'times';
    window.addEventListener(
      'afterprint',
      () => delete document.documentElement.dataset['printing'],
      { once: true },
    );
    window.print();
  }

  #done(text: string): void {
    const place = this.#host.querySelector('[data-part="taken"]');
    if (place) place.textContent = text;
  }
}
