import type { CalculatorWords } from '../../../content/schemas/interface';
import { sameLink } from '../core/link-state';
import { clear, save, load, type KeptMoment } from '../core/saved-answer';

const shelf = () => localStorage;

/** "Keep on this device": a checkbox, a button that deletes the saved answer, and a status line. */
export class SaveToggle {
  readonly #box: HTMLInputElement;
  readonly #button: HTMLElement;
  readonly #line: HTMLElement;
  readonly #words: CalculatorWords;
  readonly #forgotten: () => void;

  /**
   * @param part returns a part of the calculator by its name
   * @param words what to say
   * @param wanted called when the reader asks to save the answer
   * @param forgotten called when the reader asks to delete the answer on display: the address must drop it
   *   too
   */
  constructor(
    part: (name: string) => HTMLElement,
    words: CalculatorWords,
    wanted: () => void,
    forgotten: () => void,
  ) {
    this.#box = part('keep') as HTMLInputElement;
    this.#button = part('forget');
    this.#line = part('kept');
    this.#words = words;
    this.#forgotten = forgotten;
    this.#box.addEventListener('change', () => (this.#box.checked ? wanted() : this.#asked()));
    this.#button.addEventListener('click', () =>
      this.#box.checked ? this.#asked() : this.clear(),
    );
  }

  /**
   * Saves the answer if the reader has asked for it.
   *
   * @param moments the moments at which waits end, the earliest first
   */
  save(state: string, moments: () => KeptMoment[]): void {
    if (!this.#box.checked) return;
    const all = moments();
    const kept = save(shelf, { state, until: all.at(-1)!.at, moments: all });
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

  /** Deletes the answer on display, whose last wait is over. Keeps another treatment. */
  over(): void {
    if (this.#box.checked) this.clear();
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
