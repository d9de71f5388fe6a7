import type { TimedRestriction } from './end-times';
import type { LinkState } from './link-state';
import { readLongerWaits, type LongerWaits, type SetBy } from './longer-waits';
import type { FieldError, TypedTime } from './treatment-time';
import { findZone, zoneNames } from './zone-names';

/** The calculator's form: what was typed, and what is wrong with it. */
export class CalculatorForm {
  readonly #form: HTMLFormElement;
  readonly #ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  /** The date that "today" or "yesterday" meant when it was chosen: midnight must not move it. */
  #quickDate = '';
  /** Whether the form holds what was typed before this script had come. */
  #early = false;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#input('zone').value = this.#ownZone;
    this.#input('zone').addEventListener('focus', () => this.#listZones(), { once: true });
    this.#showZone();
  }

  /** Writes the weekday beside "Today" and "Yesterday". */
  nameDays(today: Temporal.PlainDate, locale: string): void {
    for (const [day, back] of [
      ['today', 0],
      ['yesterday', 1],
    ] as const) {
      const name = today.subtract({ days: back }).toLocaleString(locale, { weekday: 'long' });
      const place = this.#form.querySelector(`[data-weekday="${day}"]`);
      if (place) place.textContent = ` (${name})`;
    }
  }

  /** Takes note of what was typed before this script had come. Gives back whether there was anything. */
  noteEarly(today: Temporal.PlainDate): boolean {
    this.changed(this.#form.querySelector('[name="day"]:checked'), today);
    this.#early = Boolean(this.#day || this.#value('time'));
    return this.#early;
  }

  /** Takes no input while a link is read, so that nothing typed is lost to it. */
  busy(busy: boolean): void {
    this.#form.inert = busy;
  }

  /** Takes note of a change before the form is read. */
  changed(target: EventTarget | null, today: Temporal.PlainDate): void {
    this.#early = false;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.name === 'day') {
      const back = { today: 0, yesterday: 1 }[target.value];
      this.#quickDate = back === undefined ? '' : today.subtract({ days: back }).toString();
    }
    if (target.name === 'zone') this.#showZone();
  }

  /** What was typed. A field that the browser can't read (an impossible date) comes back as "invalid". */
  read(): TypedTime {
    return {
      date: this.#day === 'other' ? this.#value('date') : this.#quickDate,
      time: this.#value('time'),
      zone: findZone(this.#input('zone').value) ?? '',
    };
  }

  readLongerWaits(restrictions: readonly TimedRestriction[]): LongerWaits {
    return readLongerWaits(restrictions, (id) => ({
      amount: this.#value(`wait-${id}`),
      unit: this.#form.querySelector<HTMLSelectElement>(`[name="unit-${id}"]`)?.value ?? 'hours',
    }));
  }

  /** Fills the form with the state of a link, or empties it. A link with no time leaves what was typed early. */
  fill({ treated, zone, waits }: LinkState, setBy: SetBy): void {
    if (treated || !this.#early) {
      this.#form.reset();
      this.#quickDate = '';
    }
    if (treated) {
      const [date = '', time = ''] = treated.split('T');
      this.#form.querySelector<HTMLInputElement>('[name="day"][value="other"]')!.checked = true;
      this.#input('date').value = date;
      this.#input('time').value = time;
    }
    this.#input('zone').value = zone ?? this.#ownZone;
    for (const [id, hours] of waits) this.#fillWait(id, hours, setBy);
    this.#showZone();
  }

  #fillWait(id: string, hours: number, setBy: SetBy): void {
    const days = hours % 24 === 0;
    this.#input(`wait-${id}`).value = String(days ? hours / 24 : hours);
    this.#form.querySelector<HTMLSelectElement>(`[name="unit-${id}"]`)!.value = days
      ? 'days'
      : 'hours';
    // In a frame, the clinic whose page it is has set them once for every reader.
    const framed = this.#form.closest('[data-own-page]') && setBy === 'link';
    if (!framed) this.#form.querySelector('details.longer-waits')?.setAttribute('open', '');
  }

  /** Shows the date field for "another day" only. */
  showDateField(): void {
    this.#form.querySelector<HTMLElement>('[data-part="date-field"]')!.hidden =
      this.#day !== 'other';
  }

  /** Puts each message at its field, and takes away the ones that are mended. */
  showErrors(errors: readonly FieldError[], waitErrors: ReadonlyMap<string, string>): void {
    for (const box of this.#form.querySelectorAll<HTMLElement>('[data-error]')) {
      const field = box.dataset['error'] ?? '';
      const message =
        errors.find((error) => error.field === field)?.message ??
        waitErrors.get(field.replace(/^wait-/, '')) ??
        '';
      if (box.textContent !== message) box.textContent = message;
      for (const input of this.#form.querySelectorAll<HTMLInputElement>(
        `[aria-describedby~="${box.id}"]`,
      )) {
        // Once "another day" is chosen, the date is what needs mending, not the choice.
        const settled = input.type === 'radio' && this.#day === 'other';
        if (message && !settled) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      }
    }
  }

  /** Moves the focus to the first field with a message, opening what hides it. */
  focusFirstError(): void {
    const first = this.#form.querySelector<HTMLElement>('[aria-invalid]:not([hidden] *)');
    first?.closest('details')?.setAttribute('open', '');
    first?.focus();
  }

  get #day(): string {
    return String(new FormData(this.#form).get('day') ?? '');
  }

  #input(name: string): HTMLInputElement {
    return this.#form.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
  }

  #value(name: string): string {
    const input = this.#input(name);
    return input.validity.badInput ? 'invalid' : input.value;
  }

  #listZones(): void {
    const list = this.#form.querySelector('datalist');
    list?.replaceChildren(
      ...zoneNames(this.#ownZone).map((name) => {
        const option = document.createElement('option');
        option.value = name;
        return option;
      }),
    );
  }

  #showZone(): void {
    const place = this.#form.querySelector('[data-part="zone"]');
    const zone = findZone(this.#input('zone').value);
    if (place && zone) place.textContent = zone.replaceAll('_', ' ');
  }
}
