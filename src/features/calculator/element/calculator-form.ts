import type { CalculatorWords } from '../../../content/schemas/interface';
import type { Device } from '../core/device';
import type { TimedRestriction } from '../core/end-times';
import { fieldsOf, fillFields } from './entry-state';
import type { LinkState } from '../core/link-state';
import { readLongerWaits, type LongerWaits, type SetBy } from '../core/longer-waits';
import type { FieldError, TypedTime } from '../core/treatment-time';
import { zoneInWords } from '../core/zone-words';

const daysBack: Record<string, number> = { today: 0, yesterday: 1 };

/** A number of days before a moment. */
interface Quick {
  at: Temporal.Instant;
  back: number;
}

/** Key of the moment from which "today" or "yesterday" counts, saved beside the names of the fields. */
const quickAt = 'quick-at';

/** The calculator's form: reads and fills its fields and shows their errors. */
export class CalculatorForm {
  readonly #form: HTMLFormElement;
  readonly #device: Device;
  readonly #opened: Temporal.Instant;
  readonly #words: CalculatorWords;
  readonly #listed: () => void;
  /** When "today" or "yesterday" was chosen: midnight must not change the date that was meant. */
  #quick: Quick | undefined;
  /** True if the form holds input typed before this script loaded. */
  #early = false;
  /** The zone that filled the form. It is valid even before the list of zones has loaded. */
  #filled: string | undefined;
  /** The module that looks up other zones, once loaded; null if it failed to load. */
  #places: typeof import('../core/read-link') | null | undefined;
  #loading: Promise<void> | undefined;

  /**
   * @param now when the page was opened
   * @param listed called once zones can be looked up
   */
  constructor(
    form: HTMLFormElement,
    device: Device,
    words: CalculatorWords,
    now: Temporal.Instant,
    listed: () => void,
  ) {
    this.#form = form;
    this.#words = words;
    this.#listed = listed;
    this.#device = device;
    this.#opened = now;
    this.#filled = device.zone;
    const field = this.#input('zone');
    field.value ||= device.zone ?? '';
    field.addEventListener('focus', () => this.#listZones());
    if (field.value !== device.zone) this.#listZones();
    this.#showZone();
  }

  /** Resolves once the list of zones has loaded or failed to load. */
  async zonesListed(): Promise<void> {
    await this.#loading;
  }

  #listZones(): void {
    this.#loading ??= import('../core/read-link')
      .then((places) => {
        this.#places = places;
        places.offerZones(this.#form, this.#device.zone, this.#words);
      })
      .catch(() => (this.#places = null))
      .then(() => {
        this.#showZone();
        this.#listed();
      });
  }

  /** Shows the weekday beside "Today" and "Yesterday" if the date is known. */
  #nameDays(): void {
    const zone = this.#dayZone;
    // One for both: each takes milliseconds on a phone.
    const weekdays = new Intl.DateTimeFormat(this.#device.locale, {
      weekday: 'long',
      timeZone: 'UTC',
    });
    for (const [day, back] of Object.entries(daysBack)) {
      const date = zone && dateIn(zone, { at: this.#opened, back });
      const weekday = date && weekdays.format(date.toZonedDateTime('UTC').epochMilliseconds);
      this.#form.querySelector(`[data-weekday="${day}"]`)!.textContent = weekday
        ? ` (${weekday})`
        : '';
    }
  }

  /** Registers input typed before this script loaded. Returns true if anything was typed. */
  noteEarly(): boolean {
    this.changed(this.#form.querySelector('[name="day"]:checked'), this.#opened);
    const zoneTyped = this.#input('zone').value !== (this.#device.zone ?? '');
    this.#early = Boolean(this.#day || this.#value('time') || zoneTyped);
    return this.#early;
  }

  /** Chooses this date instead of the one on display. */
  chooseDate(date: Temporal.PlainDate): void {
    this.#form.querySelector<HTMLInputElement>('[name="day"][value="other"]')!.checked = true;
    this.#input('date').value = date.toString({ calendarName: 'never' });
    this.#quick = undefined;
  }

  /** Shows the form again, and moves the focus to the chosen day. */
  focusDay(): void {
    this.#form.querySelector<HTMLElement>('[name="day"]:checked')?.focus();
  }

  /** Disables the form while a link is read, so that the link overwrites no input. */
  busy(busy: boolean): void {
    this.#form.inert = busy;
  }

  /** Registers a change before the form is read. */
  changed(target: EventTarget | null, now: Temporal.Instant): void {
    this.#early = false;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.name === 'day') {
      const back = daysBack[target.value];
      this.#quick = back === undefined ? undefined : { at: now, back };
    }
    if (target.name === 'zone') this.#showZone();
  }

  /**
   * Returns the input. A value that the browser cannot parse (an impossible date) is returned as
   * "invalid".
   */
  read(): TypedTime {
    // Without a zone there is no answer, so any date will do.
    const quick = this.#quick && dateIn(this.#dayZone ?? 'UTC', this.#quick).toString();
    return {
      date: this.#day === 'other' ? this.#value('date') : (quick ?? ''),
      time: this.#value('time'),
      zone: this.#zone ?? '',
      zoneMessage:
        this.#places === null
          ? this.#words.zoneListNotLoaded
          : this.#places?.zoneMessage(this.#input('zone').value, this.#words),
    };
  }

  readLongerWaits(restrictions: readonly TimedRestriction[]): LongerWaits {
    const typed = (id: string) => ({
      amount: this.#value(`wait-${id}`),
      unit: this.#form.querySelector<HTMLSelectElement>(`[name="unit-${id}"]`)?.value ?? 'hours',
    });
    return readLongerWaits(restrictions, typed, this.#words);
  }

  /** Fills the form from a link's state, or resets it. Keeps early input if the link has no time. */
  fill({ treated, zone, waits }: LinkState, setBy: SetBy): void {
    if (treated || !this.#early) {
      this.#form.reset();
      zone ??= this.#device.zone ?? '';
      this.#quick = undefined;
    }
    if (treated) {
      const [date = '', time = ''] = treated.split('T');
      this.chooseDate(Temporal.PlainDate.from(date));
      this.#input('time').value = time;
    }
    if (zone !== undefined) this.#input('zone').value = this.#filled = zone;
    for (const [id, hours] of waits) this.#fillWait(id, hours, setBy);
    this.#showZone();
  }

  /** Returns the fields' values, to restore them after a reload. */
  save(): string {
    const fields = fieldsOf(this.#form);
    if (this.#quick) fields.set(quickAt, String(this.#quick.at.epochMilliseconds));
    return fields.toString();
  }

  /** Restores the fields from the result of `save`. "Today" keeps the date that it had then. */
  restore(saved: string, now: Temporal.Instant): void {
    const fields = new URLSearchParams(saved);
    fillFields(this.#form, fields);
    const at = fields.get(quickAt);
    const then = at ? Temporal.Instant.fromEpochMilliseconds(Number(at)) : now;
    this.changed(this.#form.querySelector('[name="day"]:checked'), then);
    const zone = this.#dayZone;
    if (zone && this.#quick) {
      const meant = dateIn(zone, this.#quick);
      if (!meant.equals(dateIn(zone, { ...this.#quick, at: now }))) this.chooseDate(meant);
    }
    if (!this.#zone) this.#listZones();
    this.#showZone();
  }

  #fillWait(id: string, hours: number, setBy: SetBy): void {
    const days = hours % 24 === 0;
    this.#input(`wait-${id}`).value = String(days ? hours / 24 : hours);
    this.#form.querySelector<HTMLSelectElement>(`[name="unit-${id}"]`)!.value = days
      ? 'days'
      : 'hours';
    // A clinic set the waits of a link: leave the section closed.
    if (setBy === 'reader') {
      this.#form.querySelector('details.longer-waits')?.setAttribute('open', '');
    }
  }

  /** Shows the date field only for "another day". */
  showDateField(): void {
    this.#form.querySelector<HTMLElement>('[data-part="date-field"]')!.hidden =
      this.#day !== 'other';
  }

  /** Shows each message at its field and clears the messages of corrected fields. */
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
        // Once "another day" is chosen, the date is invalid, not the choice.
        const settled = input.type === 'radio' && this.#day === 'other';
        if (message && !settled) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      }
    }
  }

  /** Moves the focus to the first field with a message and opens the section that contains it. */
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

  /** Returns the typed zone. The device's zone and the filled zone are valid without the list. */
  get #zone(): string | undefined {
    const typed = this.#input('zone').value;
    const own = typed && (typed === this.#device.zone || typed === this.#filled);
    return own ? typed : this.#places?.findZone(typed);
  }

  /** Returns the zone that defines "today": the reader's, or else the treatment's. */
  get #dayZone(): string | undefined {
    return this.#device.zone ?? this.#zone;
  }

  /** Shows the zone's name, or opens the field if the zone is not known. */
  #showZone(): void {
    const place = this.#form.querySelector<HTMLElement>('[data-part="zone"]')!;
    place.translate = !this.#zone;
    place.textContent = this.#zone ? zoneInWords(this.#zone, this.#words) : this.#words.zoneUnknown;
    if (!this.#zone) place.closest('details')!.open = true;
    this.#nameDays();
  }
}

/** Returns the date a number of days before a moment. */
function dateIn(zone: string, { at, back }: Quick): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: back });
}
