import { AnswerView } from './answer-view';
import { CalculatorForm } from './calculator-form';
import type { ClinicContact } from '../../../lib/clinic-contact';
import { readDevice } from '../core/device';
import { endTimes, isOver, type EndTime } from '../core/end-times';
import { EntryState } from './entry-state';
import { SaveToggle } from './save-toggle';
import { writeLink, type LinkState } from '../core/link-state';
import type { SetBy } from '../core/longer-waits';
import type { ShareAction, ShareableAnswer } from './share-actions';
import { readTreatmentTime } from '../core/treatment-time';

const announceAfter = 800;
const minute = 60_000;
const notLoaded = [
  'The times in your link could not load. Enter your time below, or load the page again.',
  'Your clinic’s own waits may be missing. Ask your clinic.',
];
const loadTakeAlong = () => import('./share-actions');

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
  #keep!: SaveToggle;
  #entry!: EntryState;
  #answer: Answer | undefined;
  /** Ids of the waits that were over when last looked at; nothing before the first look. */
  #over: Set<string> | undefined;
  #clinic: ClinicContact | undefined;
  /** Whether the link may have lost a longer wait, and the reader has not yet said that they read so. */
  #incomplete: LinkState['incomplete'];
  /** Whether the reader has typed anything. */
  #typed = false;
  #carrying = false;
  #restoring: symbol | undefined;
  #timer: number | undefined;
  #saying: number | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    // A translator sets the page's own language to the one it made.
    const device = readDevice(this.dataset['lang']!);
    this.#view = new AnswerView(this, device.locale);
    this.#form = new CalculatorForm(form, device, this.#now(), () => this.#compute(false));
    this.#keep = new SaveToggle(
      (name) => this.#view.part(name),
      () => this.#keepAnswer(),
      () => {
        this.#typed = false;
        this.#entry.forget();
      },
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
    document.addEventListener('visibilitychange', this.#refresh);
    window.addEventListener('hashchange', this.#fromAddress);
    window.addEventListener('storage', this.#compare);
    this.dataset['ready'] = '';
    const early = this.#form.noteEarly();
    if (this.#entry.link()) void this.#arrive();
    else if (early) this.#changed(null);
    else void this.#open();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#refresh);
    window.removeEventListener('hashchange', this.#fromAddress);
    window.removeEventListener('storage', this.#compare);
    window.clearTimeout(this.#timer);
    window.clearTimeout(this.#saying);
  }

  /** From `Date`, which a test can set. */
  #now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now());
  }

  #changed(target: EventTarget | null): void {
    this.#form.changed(target, this.#now());
    this.#typed = true;
    this.#compute(false);
    this.#save(false);
  }

  /** When the reader asks outright: every field that needs attention is told, the first gets the focus. */
  async #asked(): Promise<void> {
    await this.#form.zonesListed();
    this.#compute(true);
    if (!this.#answer) {
      this.#form.focusFirstError();
      return;
    }
    this.#save(true);
    // Chromium would bring the middle of so tall a part into view, and hide what was asked for.
    this.#view.part('answer').focus({ preventScroll: true });
    this.#view.part('answer').scrollIntoView();
  }

  /** A link leads to its answer, where nothing must be said first and the reader has not gone elsewhere. */
  async #arrive(): Promise<void> {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    await this.#open();
    const told = this.#view.part('problems').hasChildNodes();
    if (told || !this.#answer || visit?.type !== 'navigate') return;
    if (window !== window.top || window.scrollY > 0) return;
    this.#view.part(this.#clinic ? 'clinic' : 'answer').scrollIntoView();
  }

  /** Saves what the page shows, so that loading it anew or saving its address loses nothing. */
  #save(asked: boolean): void {
    this.#entry.save(this.#typedNow(), this.#answer?.fragment, asked);
  }

  #typedNow(): string | undefined {
    return this.#typed ? this.#form.save() : undefined;
  }

  /** Reads the form and answers. While the reader still types, empty fields are not complained of. */
  #compute(asked: boolean): void {
    this.#form.showDateField();
    const typed = this.#form.read();
    const minimums = this.#view.minimums();
    const longer = this.#form.readLongerWaits(minimums);
    const read = readTreatmentTime(typed, this.#now());
    const errors = read.ok ? [] : read.errors;
    const zoneMatters = Boolean(typed.zoneMessage ?? (typed.date && typed.time));
    this.#form.showErrors(
      errors.filter(({ field }) => asked || (field === 'zone' ? zoneMatters : typed[field] !== '')),
      longer.errors,
    );
    const waits = minimums.map(({ id, hours }) => ({ id, hours: longer.waits.get(id) ?? hours }));
    for (const { id, hours } of waits) this.#view.showWait(id, hours);
    const forAll = {
      waits: longer.waits,
      ...(this.#clinic && { clinic: this.#clinic }),
      ...(this.#incomplete && { incomplete: true as const }),
    };
    if (!read.ok || (asked && longer.errors.size > 0)) {
      this.#clear();
      this.#carry(writeLink(forAll));
      return;
    }
    const { treatedAt, clockChange } = read;
    const ends = endTimes(treatedAt, waits);
    const fragment = writeLink({
      ...forAll,
      treated: `${typed.date}T${typed.time}`,
      zone: typed.zone,
    });
    this.#answer = { treatedAt, ends, fragment };
    this.#view.showClockChange(treatedAt, clockChange);
    this.#over = undefined;
    this.#refresh();
    this.#keepAnswer();
    this.#carry(fragment);
    this.#say(() => this.#view.spoken(ends, this.#now()));
  }

  #clear(): void {
    this.#answer = undefined;
    this.#view.clear();
    this.#view.part('said').textContent = '';
    window.clearTimeout(this.#saying);
    window.clearTimeout(this.#timer);
  }

  /** Lets links inside the site take along what holds there too. */
  #carry(fragment: string): void {
    if (!fragment && !this.#carrying) return;
    this.#carrying = true;
    // Ready before the first tap: Safari lets a page copy only at once after it.
    void loadTakeAlong().then(
      ({ carry }) => carry(this, fragment),
      () => undefined,
    );
  }

  /** Another link in an open tab, or Back. A link to a place in the page leaves all as it is. */
  #fromAddress = (): void => {
    if (location.hash && !this.#entry.link()) this.#entry.save(this.#typedNow());
    else void this.#open();
  };

  /** Shows what the address says and what was typed beside it, or else what is kept on the device. */
  async #open(): Promise<void> {
    const said = await this.#restore(this.#entry.link(), 'link');
    const kept = !said && !this.#typed && this.#keep.load(Date.now());
    if (kept) await this.#restore(kept, 'reader');
  }

  /**
   * Fills the form from a fragment, and answers. The part that reads links is loaded at its first use.
   *
   * @returns whether the fragment said anything
   */
  async #restore(fragment: string, setBy: SetBy): Promise<boolean> {
    const restoring = (this.#restoring = Symbol());
    this.#form.busy(true);
    const reader = fragment ? await import('../core/read-link').catch(() => undefined) : undefined;
    // A later fragment has come in the meantime.
    if (restoring !== this.#restoring) return true;
    this.#form.busy(false);
    const link = reader?.readLink(fragment, this.#view.minimums());
    const state: LinkState = link?.state ?? { waits: new Map() };
    const unread = !link && fragment !== '';
    this.#clinic = state.clinic;
    this.#incomplete = state.incomplete || unread || undefined;
    const place = this.#view.part('clinic');
    if (reader) reader.showClinic(place, state.clinic);
    else place.replaceChildren();
    this.#form.fill(state, setBy);
    const sentences = link
      ? reader!.linkSentences(link, this.#view.activity, this.#form.read().zone)
      : unread
        ? notLoaded
        : [];
    this.#view.showProblems(sentences, () => this.#haveRead());
    const said = sentences.length > 0 || writeLink(state) !== '';
    if (setBy === 'link') this.#fromEntry(said ? fragment : '', !unread);
    this.#compute(false);
    if (setBy === 'link') this.#compare();
    return said;
  }

  /** What was typed in this entry before is newer than its address. */
  #fromEntry(fragment: string, read: boolean): void {
    this.#entry.arrived(fragment, read);
    const typed = this.#entry.typed();
    this.#typed = typed !== undefined;
    if (typed !== undefined) this.#form.restore(typed, this.#now());
    this.#keep.pause();
  }

  /** The reader has read what the link may have lost, so the address need not say it again. */
  #haveRead(): void {
    this.#incomplete = undefined;
    this.#view.showProblems([]);
    this.#compute(false);
    this.#save(false);
    this.#view.part('answer').focus({ preventScroll: true });
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
    } else if (fresh.length > 0) this.#keep.over();
  };

  /** One polite announcement, once the reader has paused. */
  #say(text: () => string): void {
    window.clearTimeout(this.#saying);
    this.#saying = window.setTimeout(() => {
      const place = this.#view.part('said');
      const words = text();
      // Some screen readers say again what is written again.
      if (place.textContent !== words) place.textContent = words;
    }, announceAfter);
  }

  async #take(action: ShareAction): Promise<void> {
    try {
      const { share } = await loadTakeAlong();
      await share(this, action, this.#taken());
    } catch {
      // Browsers remember that a script could not load, and the site may have changed: a new load helps.
      this.#save(true);
      this.#view.part('taken').textContent =
        'That could not load. Check your connection and load the page again. Your times stay.';
    }
  }

  #taken(): ShareableAnswer {
    const { treatedAt, ends, fragment } = this.#answer!;
    const entries = ends.map((end) => ({
      ...end,
      activity: this.#view.activity(end.id),
      afterwards: this.#view.afterwards(end.id),
    }));
    return { now: this.#now(), treatedAt, fragment, entries };
  }

  /** After a link, and after another tab has kept or forgotten something. */
  #compare = (): void => this.#keep.compare(this.#answer?.fragment, Date.now());

  #keepAnswer(): void {
    if (this.#answer) this.#keep.save(this.#answer.fragment, this.#answer.ends);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'restriction-calculator': RestrictionCalculator;
  }
}
