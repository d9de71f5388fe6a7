import { endTimes, isOver, type EndTime, type TimedRestriction } from './end-times';
import { formatEnd } from './format-end';
import { timeLeft } from './time-left';
import {
  readTreatmentTime,
  type ClockChange,
  type FieldError,
  type TypedTime,
} from './treatment-time';

const announceAfter = 800;

/**
 * `<restriction-calculator>`: works out when each restriction is over, in the markup that the server
 * rendered. The restrictions are its `[data-hours]` items; nothing typed leaves the browser.
 */
export class RestrictionCalculator extends HTMLElement {
  #ends: EndTime[] = [];
  #minute: number | undefined;
  #saying: number | undefined;
  #zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  connectedCallback(): void {
    this.#text('[data-part="zone"]', this.#zone.replaceAll('_', ' '));
    this.#form.addEventListener('input', () => this.#typed());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#asked();
    });
    document.addEventListener('visibilitychange', this.#refresh);
    this.dataset['ready'] = '';
    this.#typed();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#refresh);
    window.clearTimeout(this.#minute);
    window.clearTimeout(this.#saying);
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  /** From `Date`, so that a test can set the clock; Temporal has no clock of its own in here. */
  #now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now());
  }

  /** While the reader types: an answer as soon as there is one, and no complaint of what is still empty. */
  #typed(): void {
    this.#showDateField();
    const typed = this.#read();
    const read = readTreatmentTime(typed, this.#now());
    if (read.ok) this.#answer(read.treatedAt, read.clockChange);
    else this.#clear(read.errors.filter(({ field }) => typed[field] !== ''));
  }

  /** When the reader asks outright: every field that needs attention is told, the first gets the focus. */
  #asked(): void {
    const read = readTreatmentTime(this.#read(), this.#now());
    if (read.ok) {
      this.#answer(read.treatedAt, read.clockChange);
      this.querySelector<HTMLElement>('[data-part="answer"]')?.focus();
      return;
    }
    this.#clear(read.errors);
    const first = read.errors[0]?.field;
    const day = this.#form.querySelector<HTMLElement>('input[name="day"]');
    if (first === 'date' && !this.#day) day?.focus();
    else if (first) this.#form.querySelector<HTMLElement>(`input[name="${first}"]`)?.focus();
  }

  get #day(): string {
    return String(new FormData(this.#form).get('day') ?? '');
  }

  #read(): TypedTime {
    const today = this.#now().toZonedDateTimeISO(this.#zone).toPlainDate();
    const quick: Record<string, string> = {
      today: today.toString(),
      yesterday: today.subtract({ days: 1 }).toString(),
      other: this.#value('date'),
    };
    return { date: quick[this.#day] ?? '', time: this.#value('time'), zone: this.#zone };
  }

  /** A native field's value. An impossible entry, which the browser gives as empty, comes back as "invalid". */
  #value(name: 'date' | 'time'): string {
    const input = this.#form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    return input?.validity.badInput ? 'invalid' : (input?.value ?? '');
  }

  #showDateField(): void {
    const field = this.querySelector<HTMLElement>('[data-part="date-field"]');
    if (field) field.hidden = this.#day !== 'other';
  }

  #answer(treatedAt: Temporal.ZonedDateTime, clockChange: ClockChange): void {
    this.#showErrors([]);
    this.#ends = endTimes(treatedAt, this.#restrictions());
    this.dataset['answered'] = '';
    this.#showClockChange(treatedAt, clockChange);
    this.#refresh();
    window.clearTimeout(this.#saying);
    this.#saying = window.setTimeout(() => this.#say(), announceAfter);
  }

  #clear(errors: FieldError[]): void {
    this.#showErrors(errors);
    this.#ends = [];
    delete this.dataset['answered'];
    this.#text('[data-part="clock-change"]', '');
    this.#text('[data-part="said"]', '');
    window.clearTimeout(this.#saying);
    window.clearTimeout(this.#minute);
  }

  #restrictions(): TimedRestriction[] {
    return Array.from(this.querySelectorAll<HTMLElement>('[data-hours]'), (item) => ({
      id: item.dataset['restriction'] ?? '',
      hours: Number(item.dataset['hours']),
    }));
  }

  /** Shows the answer for the present minute, and comes back at the next one. */
  #refresh = (): void => {
    window.clearTimeout(this.#minute);
    if (this.#ends.length === 0 || document.hidden) return;
    const now = this.#now();
    for (const { id, end } of this.#ends) this.#showEnd(id, end, now);
    this.#minute = window.setTimeout(this.#refresh, 60_000 - (Date.now() % 60_000));
  };

  #showEnd(id: string, end: Temporal.ZonedDateTime, now: Temporal.Instant): void {
    const item = this.querySelector<HTMLElement>(`[data-restriction="${id}"]`);
    const time = item?.querySelector('time');
    if (!item || !time) return;
    const over = isOver(end, now);
    item.dataset['state'] = over ? 'over' : 'running';
    time.dateTime = end.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
    time.lang = navigator.language;
    time.textContent = formatEnd(end, now, navigator.language);
    const left = item.querySelector('[data-part="left"]');
    if (left) left.textContent = over ? 'The wait is over.' : `In ${timeLeft(end, now)}.`;
  }

  #showClockChange(treatedAt: Temporal.ZonedDateTime, change: ClockChange): void {
    const at = treatedAt.toPlainTime().toLocaleString(navigator.language, { timeStyle: 'short' });
    const text: Record<ClockChange, string> = {
      none: '',
      skipped: `The clocks went forward that night, so your time did not exist. We count from ${at}.`,
      repeated: `The clocks went back that night, so ${at} came twice. We count from the second one, to be safe.`,
    };
    this.#text('[data-part="clock-change"]', text[change]);
  }

  #showErrors(errors: FieldError[]): void {
    for (const box of this.querySelectorAll<HTMLElement>('[data-error]')) {
      const message = errors.find(({ field }) => field === box.dataset['error'])?.message ?? '';
      box.textContent = message;
      for (const input of this.#form.querySelectorAll(`[aria-describedby~="${box.id}"]`)) {
        if (message) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      }
    }
  }

  #say(): void {
    const items = Array.from(this.querySelectorAll<HTMLElement>('[data-restriction]'), (item) => {
      const name = item.querySelector('[data-part="activity"]')?.textContent?.trim();
      return `${name}: from ${item.querySelector('time')?.textContent}.`;
    });
    this.#text('[data-part="said"]', items.join(' '));
  }

  #text(selector: string, text: string): void {
    const target = this.querySelector(selector);
    if (target) target.textContent = text;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'restriction-calculator': RestrictionCalculator;
  }
}
