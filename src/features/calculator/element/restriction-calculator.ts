import { AnswerView } from './answer-view';
import { CalculatorForm } from './calculator-form';
import type { CalculatorWords } from '../../../content/schemas/interface';
import { readWords } from '../../../lib/dom/read-words';
import { fill } from '../../../lib/fill';
import { readDevice } from '../core/device';
import { endTimes, isOver, type EndTime, type TimedRestriction } from '../core/end-times';
import { EntryState } from './entry-state';
import type { SaveToggle } from './save-toggle';
import { load } from '../core/saved-answer';
import { writeLink, type LinkState } from '../core/link-state';
import type { SetBy } from '../core/longer-waits';
import type { ShareAction, ShareableAnswer } from './share-actions';
import { readTreatmentTime } from '../core/treatment-time';

const announceAfter = 800;
const minute = 60_000;
const loadShareActions = () => import('./share-actions');

/** The answer on display: the treatment, the ends, and both as a link's fragment. */
interface Answer {
  treatedAt: Temporal.ZonedDateTime;
  waits: TimedRestriction[];
  ends: EndTime[];
  fragment: string;
}

/**
 * `<restriction-calculator>`: calculates when each restriction is over and shows it in the markup that the
 * server rendered. The restrictions are its `[data-hours]` items. Nothing typed leaves the browser.
 */
export class RestrictionCalculator extends HTMLElement {
  #view!: AnswerView;
  #form!: CalculatorForm;
  #words!: CalculatorWords;
  /** Loaded with the first answer: without one there is nothing to keep. */
  #keep: SaveToggle | undefined;
  #entry!: EntryState;
  #answer: Answer | undefined;
  /** Ids of the waits that were over at the last refresh; undefined before the first one. */
  #over: Set<string> | undefined;
  /**
   * The link that was opened. It is incomplete if it may have lost a longer wait, and so is each link made from it.
   */
  #link: LinkState = { waits: new Map() };
  /** Takes back what the last link showed beside its times. */
  #takeBack: (() => void) | undefined;
  /** The answer, as a link, of which the reader has said that the day is right. */
  #confirmed: string | undefined;
  /** True if the reader has typed anything. */
  #typed = false;
  #carrying = false;
  /** Resolves once the page shows what is loaded only with an answer. */
  #later: Promise<unknown> | undefined;
  #restoring: symbol | undefined;
  #timer: number | undefined;
  #saying: number | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    // Page translators change the page's own `lang` attribute.
    const device = readDevice(this.dataset['lang']!);
    this.#words = readWords<CalculatorWords>(this);
    this.#view = new AnswerView(this, device.locale, this.#words);
    this.#form = new CalculatorForm(form, device, this.#words, this.#now(), () =>
      this.#compute(false),
    );
    this.#entry = new EntryState(this.#view.minimums().map(({ id }) => id));
    form.addEventListener('input', (event) => this.#changed(event.target));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#asked();
    });
    for (const button of this.querySelectorAll<HTMLElement>('[data-take]')) {
      const action = button.dataset['take'] as ShareAction;
      button.addEventListener('click', () => void this.#take(action));
    }
    this.#view.part('change').addEventListener('click', () => this.#change());
    document.addEventListener('visibilitychange', this.#refresh);
    window.addEventListener('hashchange', this.#fromAddress);
    window.addEventListener('storage', this.#compare);
    this.dataset['ready'] = '';
    const early = this.#form.noteEarly();
    if (early && !this.#entry.link()) this.#changed(null);
    else void this.#arrive();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#refresh);
    window.removeEventListener('hashchange', this.#fromAddress);
    window.removeEventListener('storage', this.#compare);
    window.clearTimeout(this.#timer);
    window.clearTimeout(this.#saying);
  }

  /** Uses `Date`, which tests can set. */
  #now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now());
  }

  #changed(target: EventTarget | null): void {
    this.#form.changed(target, this.#now());
    this.#typed = true;
    this.#compute(false);
    this.#save(false);
  }

  /** Answers the submitted form: shows every error and focuses the first field with one. */
  async #asked(): Promise<void> {
    await this.#form.zonesListed();
    this.#compute(true);
    if (!this.#answer) {
      this.#form.focusFirstError();
      return;
    }
    this.#save(true);
    this.#fold(true);
    // Chromium would scroll the middle of such a tall element into view and hide its start.
    this.#view.part('answer').focus({ preventScroll: true });
    this.#view.part('answer').scrollIntoView();
  }

  /** Folds the form to one line above the answer, on narrow screens, or shows it again. */
  #fold(folded: boolean): void {
    this.toggleAttribute('data-folded', folded);
    this.#view.part('change').setAttribute('aria-expanded', String(!folded));
  }

  /**
   * Scrolls to the answer of a link or a kept one, unless there is a message to read first or the reader has
   * scrolled. A page about more than the times shows a kept answer without moving.
   */
  async #arrive(): Promise<void> {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    await this.#open();
    await this.#later;
    delete document.documentElement.dataset['arriving'];
    const told = this.#view.part('problems').hasChildNodes();
    const kept = !this.#entry.link();
    if (told || !this.#answer || visit?.type !== 'navigate') return;
    if (kept && this.dataset['reasonsAt']) return;
    if (window !== window.top || window.scrollY > 0) return;
    this.#view.part('answer').scrollIntoView();
  }

  /** Saves what the page shows, so that a reload or a bookmark loses nothing. */
  #save(asked: boolean): void {
    this.#entry.save(this.#typedNow(), this.#answer?.fragment, asked);
  }

  #typedNow(): string | undefined {
    return this.#typed ? this.#form.save() : undefined;
  }

  /** Reads the form and shows the answer. Reports empty fields only if the reader asked for the answer. */
  #compute(asked: boolean): void {
    this.#form.showDateField();
    const typed = this.#form.read();
    const minimums = this.#view.minimums();
    const longer = this.#form.readLongerWaits(minimums);
    const read = readTreatmentTime(typed, this.#now(), this.#words);
    const errors = read.ok ? [] : read.errors;
    const zoneMatters = Boolean(typed.zoneMessage ?? (typed.date && typed.time));
    this.#form.showErrors(
      errors.filter(({ field }) => asked || (field === 'zone' ? zoneMatters : typed[field] !== '')),
      longer.errors,
    );
    const waits = minimums.map(({ id, hours }) => ({ id, hours: longer.waits.get(id) ?? hours }));
    this.#view.showWaits(waits);
    const forAll: LinkState = {
      ...this.#link,
      waits: longer.waits,
      treated: undefined,
      zone: undefined,
    };
    if (!read.ok || (asked && longer.errors.size > 0)) {
      this.#clear();
      this.#carry(writeLink(forAll), waits);
      return;
    }
    const { treatedAt, clockChange } = read;
    const ends = endTimes(treatedAt, waits);
    const fragment = writeLink({
      ...forAll,
      version: this.#link.version ?? this.dataset['version'],
      treated: `${typed.date}T${typed.time}`,
      zone: typed.zone,
    });
    this.#answer = { treatedAt, waits, ends, fragment };
    this.#view.showClockChange(treatedAt, clockChange);
    this.#over = undefined;
    this.#refresh();
    this.#keepAnswer();
    this.#carry(fragment, waits);
    this.#say(() => this.#view.spoken(ends, this.#now()));
  }

  /** Shows what a module adds to the answer, once it has loaded. The answer is right without it. */
  #load<Module>(module: Promise<Module>, show: (module: Module) => void): void {
    const before = this.#later;
    this.#later = module.then(show, () => undefined).then(() => before);
  }

  #clear(): void {
    this.#answer = undefined;
    this.#fold(false);
    this.#view.clear();
    this.#view.part('said').textContent = '';
    window.clearTimeout(this.#saying);
    window.clearTimeout(this.#timer);
  }

  /** Adds the state to links inside the site, and the waits to other places on the page. */
  #carry(fragment: string, waits: readonly TimedRestriction[]): void {
    if (!fragment && !this.#carrying) return;
    this.#carrying = true;
    // Loaded before the first tap: Safari allows copying only immediately after it.
    const answer = this.#answer;
    this.#load(loadShareActions(), ({ carry, showWaitsElsewhere, askAboutDay }) => {
      carry(this, fragment, this.#words);
      showWaitsElsewhere(waits, this.#view, this.#words, answer?.treatedAt);
      if (!answer || answer !== this.#answer || this.#confirmed === fragment) return;
      askAboutDay(this, {
        ...this.#taken(),
        choose: (date) => {
          this.#form.chooseDate(date);
          this.#settle();
        },
        confirm: () => {
          this.#confirmed = fragment;
          this.#settle();
        },
        change: () => this.#change(),
      });
    });
  }

  /** Shows the answer anew after a reply to the question about its day. */
  #settle(): void {
    this.#changed(null);
    this.#view.part('answer').focus({ preventScroll: true });
  }

  #change(): void {
    this.#fold(false);
    this.#form.focusDay();
  }

  /** Handles another link in an open tab, or Back. An in-page link changes nothing. */
  #fromAddress = (): void => {
    if (location.hash && !this.#entry.link()) this.#entry.save(this.#typedNow());
    else void this.#open();
  };

  /**
   * Restores the state in the address and the input saved beside it, or else the answer saved on the
   * device.
   */
  async #open(): Promise<void> {
    const said = await this.#restore(this.#entry.link(), 'link');
    const kept = !said && !this.#typed && load(() => localStorage, Date.now());
    if (!kept) return;
    this.#box.checked = true;
    await this.#restore(kept.state, 'reader');
  }

  /**
   * Fills the form from a fragment and shows the answer. Loads the link reader at its first use.
   *
   * @returns true if the fragment had any content
   */
  async #restore(fragment: string, setBy: SetBy): Promise<boolean> {
    const restoring = (this.#restoring = Symbol());
    this.#form.busy(true);
    const reader = fragment ? await import('../core/read-link').catch(() => undefined) : undefined;
    this.#takeBack?.();
    const link = await reader?.openLink(fragment, this.#view.minimums(), this.dataset['version']);
    // A later fragment has arrived in the meantime.
    if (restoring !== this.#restoring) return true;
    this.#form.busy(false);
    const unread = !link && fragment !== '';
    this.#link = link?.state ?? { waits: new Map(), incomplete: unread || undefined };
    this.#form.fill(this.#link, setBy);
    const problems = this.#view.part('problems');
    if (link) {
      this.#takeBack = reader!.showLink(
        this,
        link,
        setBy,
        this.#view,
        this.#words,
        this.#form.read().zone,
        () => this.#haveRead(),
      );
    } else {
      const { linkNotLoaded, waitsMissing } = this.#words;
      problems.textContent = unread ? `${linkNotLoaded} ${waitsMissing}` : '';
    }
    const told = problems.hasChildNodes();
    const said = told || writeLink(this.#link) !== '';
    if (setBy === 'link') this.#fromEntry(said ? fragment : '', !unread);
    this.#compute(false);
    this.#fold(Boolean(this.#answer) && !told);
    if (setBy === 'link') this.#compare();
    return said;
  }

  /** Restores the input saved in this history entry: it is newer than the address. */
  #fromEntry(fragment: string, read: boolean): void {
    this.#entry.arrived(fragment, read);
    const typed = this.#entry.typed();
    this.#typed = typed !== undefined;
    if (typed !== undefined) this.#form.restore(typed, this.#now());
    // A link was opened, and the reader has not asked to keep its answer.
    this.#box.checked = false;
  }

  /** Handles the reader's confirmation that the link may have lost something. Others who get the link see it too. */
  #haveRead(): void {
    this.#view.part('problems').replaceChildren();
    this.#compute(false);
    this.#fold(Boolean(this.#answer));
    this.#save(false);
    this.#view.part('answer').focus({ preventScroll: true });
  }

  /** Shows the answer for the current minute and schedules the next update. */
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
      const activities = fresh.map(this.#view.activity).join(', ');
      this.#say(() => fill(this.#words.spokenOver, { activities }));
    }
    if (over.length < ends.length) {
      this.#timer = window.setTimeout(this.#refresh, minute - (Date.now() % minute));
    } else if (fresh.length > 0) this.#withKeep((keep) => keep.over());
  };

  /** Makes one polite announcement, once the reader has paused. */
  #say(text: () => string): void {
    window.clearTimeout(this.#saying);
    this.#saying = window.setTimeout(() => {
      const place = this.#view.part('said');
      const words = text();
      // Some screen readers repeat a text that is set again unchanged.
      if (place.textContent !== words) place.textContent = words;
    }, announceAfter);
  }

  async #take(action: ShareAction): Promise<void> {
    // Near the button that was used.
    const place = this.#view.part(action === 'calendar' ? 'saved' : 'taken');
    try {
      const { share } = await loadShareActions();
      await share(this, action, this.#taken(), place);
    } catch {
      // Browsers cache a failed module load, and the site may have changed: only a reload helps.
      this.#save(true);
      place.textContent = this.#words.notLoaded;
    }
  }

  #taken(): ShareableAnswer & { view: AnswerView } {
    return {
      ...this.#link,
      ...this.#answer!,
      now: this.#now(),
      view: this.#view,
      words: this.#words,
    };
  }

  /** Called after a link was opened, and after another tab saved or deleted an answer. */
  #compare = (): void => this.#withKeep((keep) => keep.compare(this.#answer?.fragment, Date.now()));

  #keepAnswer(): void {
    this.#withKeep((keep) => {
      if (this.#answer) keep.save(this.#answer, Date.now());
    });
  }

  get #box(): HTMLInputElement {
    return this.#view.part('keep') as HTMLInputElement;
  }

  /** Does something with "Keep on this device", if there is an answer to keep. */
  #withKeep(act: (keep: SaveToggle) => void): void {
    if (!this.#answer) return;
    this.#load(loadShareActions(), ({ SaveToggle }) => {
      if (!this.#keep) {
        this.#keep = new SaveToggle(
          this,
          this.#view,
          this.#words,
          () => this.#keepAnswer(),
          () => {
            this.#typed = false;
            this.#entry.forget();
          },
        );
        if (!this.#box.checked) this.#compare();
      }
      act(this.#keep);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'restriction-calculator': RestrictionCalculator;
  }
}
