import type { Device } from '../core/device';
import type { TimedRestriction } from '../core/end-times';
import { fieldsOf, fillFields } from './entry-state';
import type { LinkState } from '../core/link-state';
import { readLongerWaits, type LongerWaits, type SetBy } from '../core/longer-waits';
import type { FieldError, TypedTime } from '../core/treatment-time';

const daysBack: Record<string, number> = { today: 0, yesterday: 1 };

/** So many days before a moment. */
interface Quick {
  at: Temporal.Instant;
  back: number;
}

/** Name of the moment from which "today" or "yesterday" counts, beside the names of the fields. */
const quickAt = 'quick-at';

/** The calculator's form: what was typed, and what is wrong with it. */
export class CalculatorForm {
  readonly #form: HTMLFormElement;
  readonly #device: Device;
  readonly #opened: Temporal.Instant;
  readonly #listed: () => void;
  /** When "today" or "yesterday" was chosen: midnight must not move the date that it meant. */
  #quick: Quick | undefined;
  /** Whether the form holds what was typed before this script had come. */
  #early = false;
  /** The zone that the form was filled with, which needs no list to be known. */
  #filled: string | undefined;
  /** Looks up other zones, once it is there; null where it could not load. */
  #places: typeof import('../core/read-link') | null | undefined;
  #loading: Promise<void> | undefined;

  /**
   * @param now when the page was opened
   * @param listed called once places can be looked up
   */
  constructor(form: HTMLFormElement, device: Device, now: Temporal.Instant, listed: () => void) {
    this.#form = form;
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

  /** Settles once the places that are being loaded are there, or could not load. */
  async zonesListed(): Promise<void> {
    await this.#loading;
  }

  #listZones(): void {
    this.#loading ??= import('../core/read-link')
      .then((places) => {
        this.#places = places;
        places.offerZones(this.#form, this.#device.zone);
      })
      .catch(() => (this.#places = null))
      .then(() => {
        this.#showZone();
        this.#listed();
      });
  }

  /** Writes the weekday beside "Today" and "Yesterday", where it is known which day it is. */
  #nameDays(): void {
    const zone = this.#dayZone;
    for (const [day, back] of Object.entries(daysBack)) {
      const date = zone && dateIn(zone, { at: this.#opened, back });
      const name = date && date.toLocaleString(this.#device.locale, { weekday: 'long' });
      this.#form.querySelector(`[data-weekday="${day}"]`)!.textContent = name ? ` (${name})` : '';
    }
  }

  /** Takes note of what was typed before this script had come. Gives back whether there was anything. */
  noteEarly(): boolean {
    this.changed(this.#form.querySelector('[name="day"]:checked'), this.#opened);
    const zoneTyped = this.#input('zone').value !== (this.#device.zone ?? '');
    this.#early = Boolean(this.#day || this.#value('time') || zoneTyped);
    return this.#early;
  }

  /** Takes no input while a link is read, so that nothing typed is lost to it. */
  busy(busy: boolean): void {
    this.#form.inert = busy;
  }

  /** Takes note of a change before the form is read. */
  changed(target: EventTarget | null, now: Temporal.Instant): void {
    this.#early = false;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.name === 'day') {
      const back = daysBack[target.value];
      this.#quick = back === undefined ? undefined : { at: now, back };
    }
    if (target.name === 'zone') this.#showZone();
  }

  /** What was typed. A field that the browser can't read (an impossible date) comes back as "invalid". */
  read(): TypedTime {
    // Where no zone is known there is no answer, and no day is wrong.
    const quick = this.#quick && dateIn(this.#dayZone ?? 'UTC', this.#quick).toString();
    return {
      date: this.#day === 'other' ? this.#value('date') : (quick ?? ''),
      time: this.#value('time'),
      zone: this.#zone ?? '',
      zoneMessage:
        this.#places === null
          ? 'The list of cities could not load. Check your connection and load the page again.'
          : this.#places?.zoneMessage(this.#input('zone').value),
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
      zone ??= this.#device.zone ?? '';
      this.#quick = undefined;
    }
    if (treated) {
      const [date = '', time = ''] = treated.split('T');
      this.#form.querySelector<HTMLInputElement>('[name="day"][value="other"]')!.checked = true;
      this.#input('date').value = date;
      this.#input('time').value = time;
    }
    if (zone !== undefined) this.#input('zone').value = this.#filled = zone;
    for (const [id, hours] of waits) this.#fillWait(id, hours, setBy);
    this.#showZone();
  }

  /** What stands in the fields, to be restored after a new load. */
  save(): string {
    const fields = fieldsOf(this.#form);
    if (this.#quick) fields.set(quickAt, String(this.#quick.at.epochMilliseconds));
    return fields.toString();
  }

  /** Fills the fields with what `save` gave. "Today" stays the day that it meant then. */
  restore(saved: string, now: Temporal.Instant): void {
    const fields = new URLSearchParams(saved);
    fillFields(this.#form, fields);
    const at = fields.get(quickAt);
    const then = at ? Temporal.Instant.fromEpochMilliseconds(Number(at)) : now;
    this.changed(this.#form.querySelector('[name="day"]:checked'), then);
    const zone = this.#dayZone;
    if (zone && this.#quick) {
      const meant = dateIn(zone, this.#quick);
      if (!meant.equals(dateIn(zone, { ...this.#quick, at: now }))) {
        this.#form.querySelector<HTMLInputElement>('[name="day"][value="other"]')!.checked = true;
        this.#input('date').value = meant.toString();
      }
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

  /** The zone that is typed. The form's own need no list to be known. */
  get #zone(): string | undefined {
    const typed = this.#input('zone').value;
    const own = typed && (typed === this.#device.zone || typed === this.#filled);
    return own ? typed : this.#places?.findZone(typed);
  }

  /** The zone whose date "today" is: where the reader is, or else where the treatment was. */
  get #dayZone(): string | undefined {
    return this.#device.zone ?? this.#zone;
  }

  /** Names the zone, or opens the field where none is known. */
  #showZone(): void {
    const place = this.#form.querySelector<HTMLElement>('[data-part="zone"]')!;
    place.translate = !this.#zone;
    place.textContent = this.#zone?.replaceAll('_', ' ') ?? 'not known yet';
    if (!this.#zone) place.closest('details')!.open = true;
    this.#nameDays();
  }
}

/** The date so many days before a moment. */
function dateIn(zone: string, { at, back }: Quick): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: back });
}
