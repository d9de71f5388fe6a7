import { AnswerView } from './answer-view';
import { CalculatorForm } from './calculator-form';
import type { ClinicContact } from './clinic-contact';
import { endTimes, isOver, type EndTime } from './end-times';
import { KeepControl } from './keep-control';
import { isLinkState, writeLink, type LinkState } from './link-state';
import type { SetBy } from './longer-waits';
import type { TakeAction, Taken } from './take-along';
import { readerLocale } from './reader-locale';
import { readTreatmentTime } from './treatment-time';

const announceAfter = 800;
const minute = 60_000;
const loadTakeAlong = () => import('./take-along');

/** The answer that is shown: a treatment, its ends, and both as a link's fragment. */
interface Answer {
  treatedAt: Temporal.ZonedDateTime;
  ends: EndTime[];
  fragment: string;
}

/**
 * `<restriction-calculator>`: works out when each restriction is over, in the markup that the server
 * rendered. The restrictions are its `[data-hours]` items. Nothing typed leaves the browser.
 */
export class RestrictionCalculator extends HTMLElement {
  #view!: AnswerView;
  #form!: CalculatorForm;
  #keep!: KeepControl;
  #answer: Answer | undefined;
  /** Ids of the waits that were over when last looked at; nothing before the first look. */
  #over: Set<string> | undefined;
  #clinic: ClinicContact | undefined;
  #restoring: symbol | undefined;
  #timer: number | undefined;
  #saying: number | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    const locale = readerLocale(navigator.languages, this.dataset['lang']!);
    this.#view = new AnswerView(this, locale);
    this.#form = new CalculatorForm(form);
    this.#form.nameDays(this.#today(), locale);
    this.#keep = new KeepControl(
      (name) => this.#view.part(name),
      () => this.#keepAnswer(),
    );
    form.addEventListener('input', (event) => this.#changed(event.target));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#asked();
    });
    for (const button of this.querySelectorAll<HTMLElement>('[data-take]')) {
      const action = button.dataset['take'] as TakeAction;
      button.addEventListener('click', () => void this.#take(action));
    }
    document.addEventListener('visibilitychange', this.#refresh);
    window.addEventListener('hashchange', this.#fromAddress);
    this.dataset['ready'] = '';
    const early = this.#form.noteEarly(this.#today());
    if (isLinkState(location.hash)) void this.#arrive();
    else if (early) this.#compute(false);
    else void this.#recall();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#refresh);
    window.removeEventListener('hashchange', this.#fromAddress);
    window.clearTimeout(this.#timer);
    window.clearTimeout(this.#saying);
  }

  /** From `Date`, which a test can set. */
  #now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now());
  }

  #today(): Temporal.PlainDate {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return this.#now().toZonedDateTimeISO(timeZone).toPlainDate();
  }

  #changed(target: EventTarget | null): void {
    this.#form.changed(target, this.#today());
    this.#view.showProblems([]);
    this.#compute(false);
    if (isLinkState(location.hash)) this.#toAddress();
  }

  /** When the reader asks outright: every field that needs attention is told, the first gets the focus. */
  #asked(): void {
    this.#compute(true);
    if (!this.#answer) {
      this.#form.focusFirstError();
      return;
    }
    this.#toAddress();
    // Chromium would bring the middle of so tall a part into view, and hide what was asked for.
    this.#view.part('answer').focus({ preventScroll: true });
    this.#view.part('answer').scrollIntoView();
  }

  /** A link leads to its answer, where nothing must be said first and the reader has not gone elsewhere. */
  async #arrive(): Promise<void> {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    await this.#restore(location.hash.slice(1), 'link');
    const told = this.#view.part('problems').hasChildNodes();
    if (told || !this.#answer || visit?.type !== 'navigate') return;
    if (window !== window.top || window.scrollY > 0) return;
    this.#view.part(this.#clinic ? 'clinic' : 'answer').scrollIntoView();
  }

  /** The address says what the page shows, so that reloading or saving it loses nothing. */
  #toAddress(): void {
    if (!this.#answer) return;
    const { pathname, search } = location;
    history.replaceState(null, '', `${pathname}${search}#${this.#answer.fragment}`);
  }

  /** Reads the form and answers. While the reader still types, empty fields are not complained of. */
  #compute(asked: boolean): void {
    this.#form.showDateField();
    const typed = this.#form.read();
    const minimums = this.#view.minimums();
    const longer = this.#form.readLongerWaits(minimums);
    const read = readTreatmentTime(typed, this.#now());
    const errors = read.ok ? [] : read.errors;
    this.#form.showErrors(
      errors.filter(({ field }) => asked || typed[field] !== '' || field === 'zone'),
      longer.errors,
    );
    const waits = minimums.map(({ id, hours }) => ({ id, hours: longer.waits.get(id) ?? hours }));
    for (const { id, hours } of waits) {
      this.#view.showWait(id, hours, longer.waits.has(id) ? this.#form.setBy(id) : undefined);
    }
    if (!read.ok || (asked && longer.errors.size > 0)) {
      this.#clear();
      return;
    }
    const { treatedAt, clockChange } = read;
    const state = {
      treated: `${typed.date}T${typed.time}`,
      zone: typed.zone,
      waits: longer.waits,
      ...(this.#clinic && { clinic: this.#clinic }),
    };
    const ends = endTimes(treatedAt, waits);
    const fragment = writeLink(state);
    this.#answer = { treatedAt, ends, fragment };
    this.#view.showClockChange(treatedAt, clockChange);
    this.#over = undefined;
    this.#refresh();
    this.#keepAnswer();
    // Ready before the first tap: Safari lets a page copy only at once after it.
    void loadTakeAlong().then(
      ({ offerLeaflet }) => offerLeaflet(this, fragment),
      () => undefined,
    );
    this.#say(() => this.#view.spoken(ends, this.#now()));
  }

  #clear(): void {
    this.#answer = undefined;
    this.#view.clear();
    this.#view.part('said').textContent = '';
    window.clearTimeout(this.#saying);
    window.clearTimeout(this.#timer);
  }

  /** Restores the state of a link: at the start, for a changed fragment in an open tab, and for Back. */
  #fromAddress = (): void => {
    const fragment = location.hash.slice(1);
    if (fragment && !isLinkState(fragment)) return;
    void this.#restore(fragment, 'link');
  };

  /** Fills the form from a fragment, and answers. The part that reads links is loaded at its first use. */
  async #restore(fragment: string, setBy: SetBy): Promise<void> {
    const restoring = (this.#restoring = Symbol());
    this.#form.busy(true);
    let state: LinkState = { waits: new Map() };
    let problems: string[] = [];
    let reader: typeof import('./read-link') | undefined;
    if (fragment) {
      try {
        const { readLink, problemText } = (reader = await import('./read-link'));
        const read = readLink(fragment, this.#view.minimums());
        state = read.state;
        problems = read.problems.map((problem) => problemText(problem, this.#view.activity));
      } catch {
        problems = ['The times in your link could not load. Enter your time below.'];
      }
    }
    // A later fragment has come in the meantime.
    if (restoring !== this.#restoring) return;
    this.#form.busy(false);
    this.#clinic = state.clinic;
    const place = this.#view.part('clinic');
    if (reader) reader.showClinic(place, state.clinic);
    else place.replaceChildren();
    this.#form.fill(state, setBy);
    this.#view.showProblems(problems);
    this.#compute(false);
  }

  /** Shows the answer for the present minute, and comes back at the next one. */
  #refresh = (): void => {
    window.clearTimeout(this.#timer);
    if (!this.#answer) return;
    const now = this.#now();
    const { treatedAt, ends } = this.#answer;
    this.#view.show(treatedAt, ends, now);
    const over = ends.filter(({ end }) => isOver(end, now)).map(({ id }) => id);
    const fresh = this.#over ? over.filter((id) => !this.#over?.has(id)) : [];
    this.#over = new Set(over);
    if (fresh.length > 0) {
      this.#say(() => `The wait is over: ${fresh.map(this.#view.activity).join(', ')}.`);
    }
    if (over.length < ends.length) {
      this.#timer = window.setTimeout(this.#refresh, minute - (Date.now() % minute));
    } else if (fresh.length > 0) this.#keep.forget();
  };

  /** One polite announcement, once the reader has paused. */
  #say(text: () => string): void {
    window.clearTimeout(this.#saying);
    this.#saying = window.setTimeout(() => {
      this.#view.part('said').textContent = text();
    }, announceAfter);
  }

  async #take(action: TakeAction): Promise<void> {
    try {
      const { takeAlong } = await loadTakeAlong();
      await takeAlong(this, action, this.#taken());
    } catch {
      // Browsers remember that a script could not load, and the site may have changed: a new load helps.
      this.#toAddress();
      this.#view.part('taken').textContent =
        'That could not load. Check your connection and load the page again. Your times stay.';
    }
  }

  #taken(): Taken {
    const { treatedAt, ends, fragment } = this.#answer!;
    const entries = ends.map((end) => ({ ...end, activity: this.#view.activity(end.id) }));
    return { now: this.#now(), treatedAt, fragment, entries };
  }

  #keepAnswer(): void {
    if (this.#answer) this.#keep.keep(this.#answer.fragment, this.#answer.ends);
  }

  async #recall(): Promise<void> {
    const kept = this.#keep.recall(Date.now());
    if (kept) await this.#restore(kept, 'reader');
    else this.#compute(false);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'restriction-calculator': RestrictionCalculator;
  }
}
