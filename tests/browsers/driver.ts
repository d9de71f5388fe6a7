/** A browser under control, with one tab. Each engine has its own; the journeys know only this. */
export interface Driver {
  /** Name and version, as the browser gives them. */
  readonly version: string;
  /** Loads a page of the site, or of another by its whole address, anew: even where only the fragment differs. */
  open(path: string): Promise<void>;
  /** Runs a function in the page. It must not use anything from outside of itself. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Scrolls to an element and clicks it with the mouse. */
  click(selector: string): Promise<void>;
  /** Types text into a text field, in place of what stands there. */
  type(selector: string, text: string): Promise<void>;
  /** Types a time before noon, such as `10:30`, into an empty time field as a reader would. */
  typeTime(selector: string, time: string): Promise<void>;
  /** The browser's Back button. */
  back(): Promise<void>;
  /** What has gone wrong in the pages since the last call: uncaught errors and console errors. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

/** A browser engine that the journeys are run in. */
export interface Engine {
  /** As in `scripts/browsers.mjs`. */
  name: string;
  /** Whether it has Temporal itself. Where it has not, it tests the polyfill. */
  ownTemporal: boolean;
  /**
   * @param paths the engine's programs, by name
   * @param site address of the site, with no slash at the end
   * @param zone what the machine says its zone is (`TZ`)
   */
  launch(paths: Record<string, string>, site: string, zone?: string): Promise<Driver>;
}

/** The zone of every browser's own clock: none that a journey is about. */
export const browserZone = 'America/New_York';
