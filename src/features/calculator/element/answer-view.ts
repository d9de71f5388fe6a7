import { untranslated, zoneLabel } from '../../../lib/dom/untranslated';
import { isOver, running, type EndTime, type TimedRestriction } from '../core/end-times';
import { formatEnd } from '../core/format-end';
import { timeLeft } from '../core/time-left';
import { layOutTimeline } from '../core/timeline-geometry';
import { drawTimeline, type TimelineRow } from './timeline-svg';
import type { ClockChange } from '../core/treatment-time';
import { longerThan, waitInBoth, waitInHours } from '../../../lib/durations';

/** Shows the calculator's answer in the markup that the server rendered. */
export class AnswerView {
  readonly #host: HTMLElement;
  readonly #locale: string;
  readonly #title = document.title;

  /**
   * @param host the calculator
   * @param locale BCP 47 tag for dates and times
   */
  constructor(host: HTMLElement, locale: string) {
    this.#host = host;
    this.#locale = locale;
  }

  part(name: string): HTMLElement {
    return this.#host.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  /** Returns the restrictions that the server rendered, each with this copy's minimum wait. */
  minimums(): TimedRestriction[] {
    return Array.from(this.#host.querySelectorAll<HTMLElement>('[data-hours]'), ({ dataset }) => ({
      id: dataset['restriction'] ?? '',
      hours: Number(dataset['hours']),
    }));
  }

  /**
   * Returns the site's name for a restriction. Reads it from a data attribute, because translators change
   * the visible text.
   */
  activity = (id: string): string => this.#item(id).dataset['activity'] ?? id;

  /** Returns the site's text on what comes after a wait. */
  afterwards = (id: string): string => this.#item(id).dataset['afterwards'] ?? '';

  format(moment: Temporal.ZonedDateTime, now: Temporal.Instant): string {
    return formatEnd(moment, now, this.#locale);
  }

  #item(id: string): HTMLElement {
    return this.#host.querySelector<HTMLElement>(`[data-restriction="${id}"]`)!;
  }

  #in(id: string, selector: string): HTMLElement {
    return this.#item(id).querySelector<HTMLElement>(selector)!;
  }

  clear(): void {
    delete this.#host.dataset['answered'];
    this.part('clock-change').textContent = '';
    document.title = this.#title;
  }

  /** Shows a wait, and whether a clinic made it longer than the published one. */
  showWait(id: string, hours: number): void {
    const { hours: least, published = least } = this.#item(id).dataset;
    const longer = hours > Number(published);
    this.#in(id, '[data-part="wait"]').textContent = (longer ? waitInBoth : waitInHours)(hours);
    this.#in(id, '[data-part="set-by"]').textContent = longer ? longerThan(Number(published)) : '';
  }

  /** Shows everything that depends on the current time. */
  show(treatedAt: Temporal.ZonedDateTime, ends: readonly EndTime[], now: Temporal.Instant): void {
    this.#host.dataset['answered'] = '';
    this.part('treated').replaceChildren(
      'Treatment ended: ',
      untranslated(unbroken(this.format(treatedAt, now))),
      ' (',
      zoneLabel(treatedAt.timeZoneId),
      ')',
    );
    for (const end of ends) this.#showEnd(end, now);
    this.#showNext(ends, now);
    this.#showTimeline(treatedAt, ends, now);
  }

  #showEnd({ id, end }: EndTime, now: Temporal.Instant): void {
    const over = isOver(end, now);
    const item = this.#item(id);
    item.dataset['state'] = over ? 'over' : 'running';
    const time = item.querySelector('time')!;
    time.dateTime = end.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
    time.lang = this.#locale;
    time.textContent = unbroken(this.format(end, now));
    this.#in(id, '[data-part="left"]').textContent = over
      ? 'The wait is over.'
      : `In ${timeLeft(end, now)}.`;
  }

  /** Shows the next end above the rest and in the tab's title. */
  #showNext(ends: readonly EndTime[], now: Temporal.Instant): void {
    const [next, ...later] = running(ends, now);
    const more = next ? later.filter(({ end }) => end.equals(next.end)).length : 0;
    const text = next
      ? `${this.activity(next.id)}${more > 0 ? ` and ${more} more` : ''} in ${timeLeft(next.end, now)}`
      : 'All waits are over';
    this.part('next').textContent = next
      ? `Next: ${text}.`
      : `${text}. If your skin still hurts or looks wrong, call your clinic.`;
    document.title = `${text} – ${this.#title}`;
  }

  #showTimeline(
    treatedAt: Temporal.ZonedDateTime,
    ends: readonly EndTime[],
    now: Temporal.Instant,
  ): void {
    const timeline = layOutTimeline(treatedAt, ends, now);
    const rows = timeline.bars
      .map(({ id, end, passed }): TimelineRow => ({ end, passed, label: this.activity(id) }))
      .sort((a, b) => a.end - b.end);
    const words = ends.map(({ id, end }) => {
      const how = isOver(end, now) ? 'over since' : 'until';
      return `${this.activity(id)}: ${how} ${this.format(end, now)}.`;
    });
    drawTimeline(
      this.part('timeline'),
      timeline,
      rows,
      `Time line from ${this.format(treatedAt, now)}. ${words.join(' ')}`,
      this.#locale,
    );
  }

  /** Shows how the clocks changed at the typed time and which reading counts. */
  showClockChange(treatedAt: Temporal.ZonedDateTime, change: ClockChange): void {
    const at = treatedAt.toPlainTime().toLocaleString(this.#locale, { timeStyle: 'short' });
    const text: Record<ClockChange, string> = {
      none: '',
      skipped: `The clocks went forward that day, so your time did not exist. We count from ${at}.`,
      repeated: `The clocks went back that day, so ${at} came twice. We count from the second one, to be safe.`,
    };
    this.part('clock-change').textContent = text[change];
  }

  /**
   * Shows what is wrong with a link, until the reader confirms having read it.
   *
   * @param haveRead called when the reader confirms
   */
  showProblems(sentences: readonly string[], haveRead?: () => void): void {
    const list = document.createElement('ul');
    list.className = 'problems';
    for (const sentence of sentences) {
      const item = document.createElement('li');
      item.textContent = sentence;
      list.append(item);
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button-quiet print:hidden';
    button.textContent = 'I have read this';
    if (haveRead) button.addEventListener('click', haveRead);
    this.part('problems').replaceChildren(...(sentences.length > 0 ? [list, button] : []));
  }

  /** Returns the answer as text for a single screen reader announcement. */
  spoken(ends: readonly EndTime[], now: Temporal.Instant): string {
    return ends
      .map(({ id, end }) => `${this.activity(id)}: from ${this.format(end, now)}.`)
      .join(' ');
  }
}

/** Keeps the day with its month, and the hour with the word before it, on one line. */
function unbroken(moment: string): string {
  const spaces = /\d (?=\p{L}{3})|\p{L} (?=\d+(?::| \p{L}{1,2}\b))/gu;
  return moment.replace(spaces, (space) => `${space.trimEnd()}\u00a0`);
}
