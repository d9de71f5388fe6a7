import type { CalculatorWords } from '../../../content/schemas/interface';
import { waitInBoth, waitPlainly } from '../../../lib/durations';
import { fill } from '../../../lib/fill';
import { untranslated, withElements } from '../../../lib/dom/untranslated';
import {
  dayAfter,
  daySince,
  isOver,
  momentsOf,
  type EndTime,
  type Moment,
  type TimedRestriction,
} from '../core/end-times';
import { formatEnd } from '../core/format-end';
import { timeLeft } from '../core/time-left';
import type { ClockChange } from '../core/treatment-time';
import { zoneInWords } from '../core/zone-words';
import { markToday } from './mark-today';

/** Shows the calculator's answer in the markup that the server rendered. */
export class AnswerView {
  readonly #host: HTMLElement;
  readonly #locale: string;
  readonly #words: CalculatorWords;
  readonly #title = document.title;
  /** Each restriction as the server rendered it. They move from moment to moment. */
  readonly #items: Map<string, HTMLElement>;
  /** Their waits as the server rendered them, in elapsed hours. */
  readonly #shown: Map<string, number>;
  /** The list of moments, and one of them as the server rendered it. */
  readonly #list: HTMLElement;
  readonly #moment: HTMLElement;

  /**
   * @param host the calculator
   * @param locale BCP 47 tag for dates and times
   */
  constructor(host: HTMLElement, locale: string, words: CalculatorWords) {
    this.#host = host;
    this.#locale = locale;
    this.#words = words;
    this.#list = this.part('moments');
    this.#moment = this.#list
      .querySelector<HTMLElement>('[data-moment]')!
      .cloneNode(true) as HTMLElement;
    this.#moment.querySelector('ul')!.replaceChildren();
    this.#items = new Map(
      Array.from(this.#list.querySelectorAll<HTMLElement>('[data-hours]'), (item) => [
        item.dataset['restriction']!,
        item,
      ]),
    );
    this.#shown = new Map(this.minimums().map(({ id, hours }) => [id, hours]));
  }

  part(name: string, within: HTMLElement = this.#host): HTMLElement {
    return within.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  /** Returns the restrictions that the server rendered, each with this copy's minimum wait. */
  minimums(): TimedRestriction[] {
    return Array.from(this.#items, ([id, { dataset }]) => ({
      id,
      hours: Number(dataset['hours']),
    }));
  }

  /**
   * Returns the site's name for a restriction. Reads it from a data attribute, because translators change
   * the visible text.
   */
  activity = (id: string): string => this.#items.get(id)!.dataset['activity']!;

  /** Returns the original wait of `content/restrictions.yaml`, in elapsed hours. */
  published = (id: string): number => {
    const { hours, published = hours } = this.#items.get(id)!.dataset;
    return Number(published);
  };

  /** Returns the wait that the page gives by itself, in elapsed hours. */
  shown = (id: string): number => this.#shown.get(id)!;

  format(moment: Temporal.ZonedDateTime, now: Temporal.Instant): string {
    return formatEnd(moment, now, this.#locale);
  }

  clear(): void {
    delete this.#host.dataset['answered'];
    for (const part of ['clock-change', 'clocks-move', 'future']) {
      this.part(part).replaceChildren();
    }
    document.title = this.#title;
  }

  /** Shows the waits, grouped by length, and which of them are longer than the published ones. */
  showWaits(waits: readonly TimedRestriction[]): void {
    this.#group(waits);
    for (const { id, hours } of waits) {
      const least = this.published(id);
      const values = { wait: waitPlainly(hours), minimum: waitPlainly(least) };
      this.part('set-by', this.#items.get(id)).textContent =
        hours > least ? ` ${fill(this.#words.setBy, values)}` : '';
    }
  }

  /** Shows everything that depends on the current time. */
  show(treatedAt: Temporal.ZonedDateTime, ends: readonly EndTime[], now: Temporal.Instant): void {
    const words = this.#words;
    this.#host.dataset['answered'] = '';
    this.part('treated').replaceChildren(
      ...withElements(isOver(treatedAt, now) ? words.treated : words.planned, {
        time: this.time(treatedAt, now),
        zone: untranslated(zoneInWords(treatedAt.timeZoneId, words)),
      }),
    );
    const moments = momentsOf(ends);
    moments.forEach((moment, index) => {
      this.#showMoment(this.#list.children[index] as HTMLElement, moment, now);
    });
    const moves = ends.some(({ end }) => end.offsetNanoseconds !== treatedAt.offsetNanoseconds);
    this.part('clocks-move').textContent = moves ? words.clocksMove : '';
    markToday(daySince(treatedAt, now));
    this.#showNext(moments, now);
  }

  /** Puts restrictions with the same wait together, the shortest first, which is the order of their ends. */
  #group(waits: readonly TimedRestriction[]): void {
    const lengths = [...new Set(waits.map(({ hours }) => hours))].sort((a, b) => a - b);
    const groups = lengths.map((hours) => {
      const group = this.#moment.cloneNode(true) as HTMLElement;
      const together = waits.filter((wait) => wait.hours === hours);
      this.part('wait', group).textContent = waitInBoth(hours);
      group.querySelector('ul')!.append(...together.map(({ id }) => this.#items.get(id)!));
      return group;
    });
    // `showDarkerSkin` puts these beside the moments anew.
    this.#list.after(...this.#list.querySelectorAll('[data-darker-skin]'));
    for (const old of this.#list.querySelectorAll('[data-moment]')) old.remove();
    this.#list.prepend(...groups);
  }

  #showMoment(group: HTMLElement, { end }: Moment, now: Temporal.Instant): void {
    const words = this.#words;
    const over = isOver(end, now);
    group.dataset['state'] = over ? 'over' : 'running';
    const time = group.querySelector('time')!;
    time.dateTime = isoMinute(end);
    time.lang = this.#locale;
    time.textContent = unbroken(this.format(end, now));
    const left = timeLeft(end, now);
    const near = [words.leftToday, words.leftTomorrow][
      dayAfter(now.toZonedDateTimeISO(end.timeZoneId), end.toInstant())
    ];
    this.part('left', group).textContent = over ? words.over : fill(near ?? words.left, { left });
  }

  /** Returns a moment as an element that is not translated. */
  time(moment: Temporal.ZonedDateTime, now: Temporal.Instant): HTMLElement {
    const time = untranslated(unbroken(this.format(moment, now)));
    time.lang = this.#locale;
    return time;
  }

  /** Shows the next end in the tab's title, and says so when there is none. */
  #showNext(moments: readonly Moment[], now: Temporal.Instant): void {
    const words = this.#words;
    const next = moments.find(({ end }) => !isOver(end, now));
    this.part('next').textContent = next ? '' : words.allOver;
    const [first = '', ...more] = next?.ids ?? [];
    const title = next
      ? fill(more.length > 0 ? words.titleNextMore : words.titleNext, {
          activity: this.activity(first),
          count: String(more.length),
          left: timeLeft(next.end, now),
        })
      : words.titleOver;
    document.title = `${title} – ${this.#title}`;
  }

  /** Shows how the clocks changed at the typed time and which reading counts. */
  showClockChange(treatedAt: Temporal.ZonedDateTime, change: ClockChange): void {
    const time = treatedAt.toPlainTime().toLocaleString(this.#locale, { timeStyle: 'short' });
    const { clocksForward, clocksBack } = this.#words;
    const text = { none: '', skipped: clocksForward, repeated: clocksBack }[change];
    this.part('clock-change').textContent = fill(text, { time });
    this.part('future').replaceChildren();
  }

  /** Returns the answer as text for a single screen reader announcement. */
  spoken(ends: readonly EndTime[], now: Temporal.Instant): string {
    return momentsOf(ends)
      .map(({ ids, end }) =>
        fill(this.#words.spoken, {
          activities: ids.map(this.activity).join(', '),
          time: this.format(end, now),
        }),
      )
      .join(' ');
  }
}

function isoMinute(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
}

/** Keeps the day with its month, and the hour with the word before it, on one line. */
function unbroken(moment: string): string {
  const spaces = /\d (?=\p{L}{3})|\p{L} (?=\d+(?::| \p{L}{1,2}\b))/gu;
  return moment.replace(spaces, (space) => `${space.trimEnd()}\u00a0`);
}
