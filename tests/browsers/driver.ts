/**
 * A browser under automation, with one tab. Each engine has its own driver; journeys use only this
 * interface.
 */
export interface Driver {
  /** Name and version, as the browser reports them. */
  readonly version: string;
  /**
   * Loads a page of the site, or another page by its full address. Always reloads, even if only the
   * fragment differs.
   */
  open(path: string): Promise<void>;
  /** Runs a function in the page. It must not use anything from outside itself. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Scrolls to an element and clicks it with the mouse. */
  click(selector: string): Promise<void>;
  /** Replaces the text of a text field. */
  type(selector: string, text: string): Promise<void>;
  /** Types a time before noon, such as `10:30`, into an empty time field, key by key. */
  typeTime(selector: string, time: string): Promise<void>;
  /** The browser's Back button. */
  back(): Promise<void>;
  /** Returns and clears the pages' errors: uncaught errors and console errors. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

/** A browser engine that runs the journeys. */
export interface Engine {
  /** As in `scripts/browsers.mjs`. */
  name: string;
  /** True if the engine has native Temporal. Otherwise it tests the polyfill. */
  ownTemporal: boolean;
  /**
   * @param paths the engine's programs, by name
   * @param site address of the site, without a trailing slash
   * @param zone the machine's time zone (`TZ`)
   */
  launch(paths: Record<string, string>, site: string, zone?: string): Promise<Driver>;
}

/** The zone of every browser's own clock, which no journey uses. */
export const browserZone = 'America/New_York';
