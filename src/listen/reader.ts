import type { Passage } from './passages';

/** What a reader is doing. */
export type ReaderState = 'reading' | 'paused' | 'stopped';

/** What a reader tells of. */
export interface ReaderEvents {
  /** Called with each passage as its first word is spoken. */
  passage: (passage: Passage) => void;
  state: (state: ReaderState) => void;
}

/** Silence before and after a heading, in milliseconds, so that it is heard as one. */
const headingPause = 600;

/**
 * Reads passages aloud, one after another. Each is an utterance of its own, since browsers cut long ones.
 * A pause ends the passage and resuming begins it again: on phones the synthesis' own pause can't be resumed.
 */
export class Reader {
  readonly #passages: readonly Passage[];
  readonly #voice: SpeechSynthesisVoice;
  readonly #events: ReaderEvents;
  /** Kept, or browsers forget the utterance and its end with it. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #timer = 0;
  #next = 0;

  constructor(passages: readonly Passage[], voice: SpeechSynthesisVoice, events: ReaderEvents) {
    this.#passages = passages;
    this.#voice = voice;
    this.#events = events;
  }

  /** Reads from where it stands: the start, or the passage that was paused in. */
  read(): void {
    this.#events.state('reading');
    this.#silence();
    this.#speak();
  }

  pause(): void {
    this.#silence();
    this.#events.state('paused');
  }

  /** Ends the reading. Whoever wants to hear it again takes a new reader. */
  stop(): void {
    this.#silence();
    this.#events.state('stopped');
  }

  #silence(): void {
    this.#utterance = undefined;
    window.clearTimeout(this.#timer);
    speechSynthesis.cancel();
  }

  #speak(): void {
    const passage = this.#passages[this.#next];
    if (!passage) {
      this.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(passage.words);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    utterance.onend = () => this.#ended(utterance);
    // A voice that fails in the middle of a page won't do better with the next sentence.
    utterance.onerror = () => utterance === this.#utterance && this.stop();
    this.#utterance = utterance;
    this.#events.passage(passage);
    speechSynthesis.speak(utterance);
  }

  /** What was cancelled ends too, in some browsers: only the end of the present passage leads on. */
  #ended(utterance: SpeechSynthesisUtterance): void {
    if (utterance !== this.#utterance) return;
    const apart = this.#passages[this.#next]?.heading || this.#passages[this.#next + 1]?.heading;
    this.#next += 1;
    if (!apart) this.#speak();
    else this.#timer = window.setTimeout(() => this.#speak(), headingPause);
  }
}
