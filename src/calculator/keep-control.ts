import type { EndTime } from './end-times';
import { forget, keep, recall } from './remember';

const shelf = () => localStorage;

/** "Keep on this device": a checkbox, a button that forgets, and a line that says what is kept. */
export class KeepControl {
  readonly #box: HTMLInputElement;
  readonly #button: HTMLElement;
  readonly #line: HTMLElement;

  /**
   * @param part finds a part of the calculator by its name
   * @param wanted called when the reader asks to keep the answer
   */
  constructor(part: (name: string) => HTMLElement, wanted: () => void) {
    this.#box = part('keep') as HTMLInputElement;
    this.#button = part('forget');
    this.#line = part('kept');
    this.#box.addEventListener('change', () => (this.#box.checked ? wanted() : this.#asked()));
    this.#button.addEventListener('click', () => this.#asked());
  }

  /** The state that was kept, unless its last wait is over. */
  recall(now: number): string | undefined {
    const kept = recall(shelf, now);
    if (kept) this.#box.checked = true;
    return kept?.state;
  }

  /** Keeps the answer where the reader has asked for it. */
  keep(state: string, ends: readonly EndTime[]): void {
    if (!this.#box.checked) return;
    const until = Math.max(...ends.map(({ end }) => end.epochMilliseconds));
    const kept = keep(shelf, { state, until });
    this.#box.checked = kept;
    this.#show(
      kept
        ? 'Kept on this device until your last wait is over.'
        : 'Your browser does not let this page keep anything. Add the times to your calendar instead.',
    );
  }

  forget(): void {
    forget(shelf);
    this.#box.checked = false;
    this.#show('Forgotten. Nothing is kept on this device.');
  }

  /** Where the reader wants it forgotten, the address must not remember it either. */
  #asked(): void {
    history.replaceState(null, '', `${location.pathname}${location.search}`);
    this.forget();
  }

  #show(text: string): void {
    this.#line.textContent = text;
    this.#button.hidden = !this.#box.checked;
  }
}
