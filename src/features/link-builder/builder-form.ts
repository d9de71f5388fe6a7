import type { BuilderWords } from '../../content/schemas/interface';
import { zoneInWords } from '../calculator/core/zone-words';
import type { Device } from '../calculator/core/device';
import type { TimedRestriction } from '../calculator/core/end-times';
import { fieldsOf, fillFields } from '../calculator/element/entry-state';
import type { LinkState } from '../calculator/core/link-state';
import { findZone, offerZones } from './link-reader';
import type { LinkFormValues } from './link-form-values';

export interface Chosen {
  path: string;
  title: string;
  /** What the page takes from a treatment time; undefined for nothing. */
  takes: string | undefined;
  forTreated: boolean;
}

const hoursPerDay = 24;

/** The builder's form: reads and fills its fields and shows their errors. */
export class BuilderForm {
  readonly #form: HTMLFormElement;
  readonly #ownZone: string | undefined;
  readonly #words: BuilderWords;
  /** Input typed before this script loaded; empty if there is none. */
  readonly early: string;
  /** Fields that the reader has left. Errors of other fields are not shown yet. */
  readonly #left = new Set<string>();

  constructor(form: HTMLFormElement, { zone }: Device, words: BuilderWords) {
    this.#form = form;
    this.#words = words;
    this.#ownZone = zone;
    const early = fieldsOf(form);
    for (const { name, value, defaultValue } of form.querySelectorAll('input')) {
      if (value === defaultValue) early.delete(name);
    }
    for (const { name, selectedIndex } of form.querySelectorAll('select')) {
      if (selectedIndex === 0) early.delete(name);
    }
    this.early = early.toString();
    // A browser that restores the form keeps the input.
    this.#field('zone').value ||= zone ?? '';
    this.#field('zone').addEventListener('focus', () => offerZones(form, zone, words), {
      once: true,
    });
    if (!zone) offerZones(form, zone, words);
    form.addEventListener('focusout', ({ target }) => {
      if (target instanceof HTMLInputElement && target.value) this.#left.add(target.name);
    });
    this.showChoice();
  }

  /** Returns the waits that the server rendered, each with the site's minimum. */
  minimums(): TimedRestriction[] {
    return Array.from(
      this.#form.querySelectorAll<HTMLElement>('[data-minimum]'),
      ({ dataset }) => ({
        id: dataset['wait'] ?? '',
        hours: Number(dataset['minimum']),
      }),
    );
  }

  /** Returns the original wait of `content/restrictions.yaml`, in elapsed hours. */
  publishedWait(id: string): number {
    const { minimum, published = minimum } = this.#field(`wait-${id}`).dataset;
    return Number(published);
  }

  /**
   * Returns the site's name for a restriction. Reads it from a data attribute, because translators change
   * the visible text.
   */
  activity = (id: string): string =>
    this.#form.querySelector<HTMLElement>(`[data-wait="${id}"]`)?.dataset['activity'] ?? id;

  /** Returns the site's shorter name for a restriction, as inside a sentence. */
  shortName = (id: string): string => this.#field(`wait-${id}`).dataset['short'] ?? id;

  /** Returns what goes on after a wait, if anything does: "then short times only". */
  limit = (id: string): string | undefined => this.#field(`wait-${id}`).dataset['limit'];

  chosen(): Chosen {
    const option = this.#choice.selectedOptions[0] ?? this.#choice.options[0]!;
    return {
      path: option.value,
      title: option.dataset['title'] ?? '',
      takes: option.dataset['takes'],
      forTreated: option.dataset['forTreated'] !== undefined,
    };
  }

  /** Returns the paths of all pages that can be chosen. */
  paths(): string[] {
    return Array.from(this.#choice.options, ({ value }) => value);
  }

  typed(): LinkFormValues {
    return {
      date: this.#value('date'),
      time: this.#value('time'),
      zone: this.#value('zone'),
      clinic: this.#value('clinic'),
      tel: this.#value('tel'),
      wait: (id) => ({
        amount: this.#value(`wait-${id}`),
        unit: this.#form.querySelector<HTMLSelectElement>(`[name="unit-${id}"]`)!.value,
      }),
    };
  }

  /** Fills the form from a URL. */
  fill(path: string | undefined, { treated, zone, waits, clinic }: LinkState): void {
    this.#form.reset();
    this.#left.clear();
    if (path) this.#choice.value = path;
    const [date = '', time = ''] = treated?.split('T') ?? [];
    this.#field('date').value = date;
    this.#field('time').value = time;
    this.#field('zone').value = zone ?? this.#ownZone ?? '';
    this.#field('clinic').value = clinic?.name ?? '';
    this.#field('tel').value = clinic?.tel ?? '';
    for (const [id, hours] of waits) {
      const days = hours % hoursPerDay === 0;
      const field = this.#field(`wait-${id}`);
      field.value = String(days ? hours / hoursPerDay : hours);
      this.#form.querySelector<HTMLSelectElement>(`[name="unit-${id}"]`)!.value = days
        ? 'days'
        : 'hours';
      field.closest('details')?.setAttribute('open', '');
    }
    this.showChoice();
  }

  /**
   * Fills in the current day, by the calendar of the typed time zone or else the device's.
   *
   * @param withTime false leaves the time of day as it is
   */
  fillNow(now: Temporal.Instant, withTime: boolean): void {
    const zone = findZone(this.#field('zone').value) ?? Temporal.Now.timeZoneId();
    const here = now.toZonedDateTimeISO(zone);
    this.#field('date').value = here.toPlainDate().toString();
    if (withTime)
      this.#field('time').value = here.toPlainTime().toString({ smallestUnit: 'minute' });
  }

  /**
   * Offers the link to this form without the patient's time. Without one, the page's own address will do.
   *
   * @param fragment of that link, without `#`; undefined if there is no time to leave out
   */
  showKeep(fragment: string | undefined): void {
    const part = (name: string) => this.#form.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
    part('keep').hidden = fragment === undefined;
    part('bookmark').hidden = fragment !== undefined;
    if (fragment !== undefined) part('keep-link').setAttribute('href', `#${fragment}`);
  }

  /** Returns the fields' values, to restore them after a reload. */
  save(): string {
    return fieldsOf(this.#form).toString();
  }

  restore(saved: string): void {
    fillFields(this.#form, new URLSearchParams(saved));
    this.showChoice();
  }

  /** Shows the fields that the chosen page can use, and the typed zone. */
  showChoice(): void {
    const { takes } = this.chosen();
    for (const part of this.#form.querySelectorAll<HTMLElement>('[data-if]')) {
      part.hidden = (part.dataset['if'] === 'reads') !== (takes !== undefined);
    }
    const zone = findZone(this.#field('zone').value);
    const place = this.#form.querySelector<HTMLElement>('[data-part="zone"]')!;
    place.translate = !zone;
    place.textContent = zone ? zoneInWords(zone, this.#words) : this.#words.zoneUnknown;
    // Only a link with a time needs a zone.
    if (!zone && this.#field('time').value) place.closest('details')!.open = true;
  }

  /** Shows every field's message from now on. */
  askAll(): void {
    for (const { name } of this.#form.querySelectorAll('input')) this.#left.add(name);
  }

  /**
   * Shows each message at its field once the reader has left it, and clears the messages of corrected
   * fields.
   */
  showErrors(errors: ReadonlyMap<string, string>): void {
    for (const box of this.#form.querySelectorAll<HTMLElement>('[data-error]')) {
      const name = box.dataset['error'] ?? '';
      const message = this.#left.has(name) ? (errors.get(name) ?? '') : '';
      if (box.textContent !== message) box.textContent = message;
      if (message) this.#field(name).setAttribute('aria-invalid', 'true');
      else this.#field(name).removeAttribute('aria-invalid');
    }
  }

  /** Moves the focus to the first field with a message and opens the section that contains it. */
  focusFirstError(): void {
    const first = this.#form.querySelector<HTMLElement>('[aria-invalid]:not([hidden] *)');
    first?.closest('details')?.setAttribute('open', '');
    first?.focus();
  }

  get #choice(): HTMLSelectElement {
    return this.#form.querySelector<HTMLSelectElement>('[name="for"]')!;
  }

  #field(name: string): HTMLInputElement {
    return this.#form.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
  }

  /**
   * Returns the input. A value that the browser cannot parse (an impossible date) is returned as
   * "invalid".
   */
  #value(name: string): string {
    const field = this.#field(name);
    return field.validity.badInput ? 'invalid' : field.value;
  }
}
