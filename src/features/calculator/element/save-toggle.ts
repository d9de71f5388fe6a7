import type { EndTime } from '../core/end-times';
import { sameLink } from '../core/link-state';
import { clear, save, load } from '../core/saved-answer';

const shelf = () => localStorage;
const keptText = 'Kept on this device until your last wait is over.';

/** "Keep on this device": a checkbox, a button that deletes the saved answer, and a status line. */
export class SaveToggle {
  readonly #box: HTMLInputElement;
  readonly #button: HTMLElement;
  readonly #line: HTMLElement;
  readonly #offer: string;
  readonly #forgotten: () => void;

  /**
   * @param part returns a part of the calculator by its name
   * @param wanted called when the reader asks to save the answer
   * @param forgotten called when the reader asks to delete the answer on display: the address must drop it
   *   too
   */
  constructor(part: (name: string) => HTMLElement, wanted: () => void, forgotten: () => void) {
    this.#box = part('keep') as HTMLInputElement;
    this.#button = part('forget');
    this.#line = part('kept');
    this.#offer = this.#line.textContent;
    this.#forgotten = forgotten;
    this.#box.addEventListener('change', () => (this.#box.checked ? wanted() : this.#asked()));
    this.#button.addEventListener('click', () =>
      this.#box.checked ? this.#asked() : this.clear(),
    );
  }

  /** Returns the saved state, unless its last wait is over. */
  load(now: number): string | undefined {
    const kept = load(shelf, now);
    if (kept) this.#box.checked = true;
    return kept?.state;
  }

  /** Saves the answer if the reader has asked for it. */
  save(state: string, ends: readonly EndTime[]): void {
    if (!this.#box.checked) return;
    const until = Math.max(...ends.map(({ end }) => end.epochMilliseconds));
    const kept = save(shelf, { state, until });
    this.#box.checked = kept;
    this.#show(
      kept
        ? keptText
        : 'Your browser does not let this page keep anything. Add the times to your calendar instead.',
    );
  }

  /**
   * Stops saving until `compare` is called: a link was opened, and the reader has not asked to save its
   * answer.
   */
  pause(): void {
    this.#box.checked = false;
  }

  /**
   * Shows how the saved answer relates to the one on display. Never overwrites another treatment unasked.
   */
  compare(state: string | undefined, now: number): void {
    const kept = load(shelf, now);
    this.#box.checked = Boolean(kept && state && sameLink(kept.state, state));
    if (!kept) this.#show(this.#offer);
    else if (this.#box.checked) this.#show(keptText);
    else {
      this.#show(
        'Another treatment is kept on this device. To keep this one in its place, tick the box.',
        true,
      );
    }
  }

  /** Deletes the answer on display, whose last wait is over. Keeps another treatment. */
  over(): void {
    if (this.#box.checked) this.clear();
  }

  clear(): void {
    clear(shelf);
    this.#box.checked = false;
    this.#show('Forgotten. Nothing is kept on this device.');
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
