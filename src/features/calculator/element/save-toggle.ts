import type { CalculatorWords } from '../../../content/schemas/interface';
import { activityList } from '../../../lib/durations';
import { fill } from '../../../lib/fill';
import { momentsOf, type EndTime, type TimedRestriction } from '../core/end-times';
import { clear, sameLink, save } from '../core/keep-answer';
import { load, type KeptMoment } from '../core/saved-answer';
import type { AnswerView } from './answer-view';
import { longerOnDarkerSkin } from './darker-skin';
import { limited } from './item-texts';

const shelf = () => localStorage;

/** The answer on display: its waits, their ends, and both as a link's fragment. */
interface KeepableAnswer {
  treatedAt: Temporal.ZonedDateTime;
  waits: readonly TimedRestriction[];
  ends: readonly EndTime[];
  fragment: string;
}

/** "Keep on this device": a checkbox, a button that deletes the saved answer, and a status line. */
export class SaveToggle {
  readonly #host: HTMLElement;
  readonly #view: AnswerView;
  readonly #box: HTMLInputElement;
  readonly #button: HTMLElement;
  readonly #line: HTMLElement;
  readonly #words: CalculatorWords;
  readonly #forgotten: () => void;

  /**
   * @param host the calculator
   * @param view its answer
   * @param words what to say
   * @param wanted called when the reader asks to save the answer
   * @param forgotten called when the reader asks to delete the answer on display: the address must drop it
   *   too
   */
  constructor(
    host: HTMLElement,
    view: AnswerView,
    words: CalculatorWords,
    wanted: () => void,
    forgotten: () => void,
  ) {
    this.#host = host;
    this.#view = view;
    this.#box = view.part('keep') as HTMLInputElement;
    this.#box.disabled = false;
    this.#button = view.part('forget');
    this.#line = view.part('kept');
    this.#words = words;
    this.#forgotten = forgotten;
    this.#box.addEventListener('change', () => (this.#box.checked ? wanted() : this.#asked()));
    this.#button.addEventListener('click', () =>
      this.#box.checked ? this.#asked() : this.clear(),
    );
  }

  /** Saves the answer if the reader has asked for it. */
  save(answer: KeepableAnswer, now: number): void {
    if (!this.#box.checked) return;
    const moments = momentsInWords(this.#host, answer, this.#view, this.#words, now);
    const until = Math.max(...moments.map(({ at }) => at));
    const kept = save(shelf, { state: answer.fragment, until, moments });
    this.#box.checked = kept;
    this.#show(kept ? this.#words.kept : this.#words.keepRefused);
  }

  /**
   * Shows how the saved answer relates to the one on display. Never overwrites another treatment unasked.
   */
  compare(state: string | undefined, now: number): void {
    const kept = load(shelf, now);
    this.#box.checked = Boolean(kept && state && sameLink(kept.state, state));
    if (!kept) this.#show(this.#words.keepOff);
    else if (this.#box.checked) this.#show(this.#words.kept);
    else this.#show(this.#words.keepOther, true);
  }

  /** Deletes the answer on display once its last wait is over, also on darker skin. Keeps another treatment. */
  over(): void {
    if (this.#box.checked && !load(shelf, Date.now())) this.clear();
  }

  clear(): void {
    clear(shelf);
    this.#box.checked = false;
    this.#show(this.#words.forgotten);
  }

  #asked(): void {
    this.#forgotten();
    this.clear();
  }

  #show(text: string, kept = this.#box.checked): void {
    // Some screen readers repeat a text that is set again unchanged.
    if (this.#line.textContent !== text) this.#line.textContent = text;
    this.#button.hidden = !kept;
  }
}

/**
 * Returns the moments at which waits end in words, the earliest first. Marks a clinic's longer ones, and those on
 * darker skin.
 */
function momentsInWords(
  host: HTMLElement,
  { treatedAt, ends, waits }: KeepableAnswer,
  view: AnswerView,
  words: CalculatorWords,
  now: number,
): KeptMoment[] {
  const isOwn = (id: string) =>
    waits.some((wait) => wait.id === id && wait.hours > view.published(id));
  const named = (id: string) =>
    isOwn(id) ? fill(words.keptOwn, { activity: limited(host, id) }) : limited(host, id);
  const all = momentsOf(ends).map(({ end, ids }) => ({
    end,
    activities: activityList(ids.map(named)),
  }));
  const darker = longerOnDarkerSkin(host, waits)
    .filter(({ restrictions }) => restrictions.length > 0)
    .map(({ hours, restrictions }) => ({
      end: treatedAt.add({ hours }),
      activities: fill(words.keptDarker, {
        activities: activityList(restrictions.map(({ activity }) => activity)),
      }),
    }));
  return [...all, ...darker]
    .map(({ end, activities }) => ({
      at: end.epochMilliseconds,
      time: view.format(end, Temporal.Instant.fromEpochMilliseconds(now)),
      activities,
    }))
    .sort((a, b) => a.at - b.at);
}
