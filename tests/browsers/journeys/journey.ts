import type { Driver, Engine } from '../driver';

/** A path of a reader through the site, with its assertions. */
export interface Journey {
  name: string;
  go(driver: Driver, engine: Engine): Promise<void>;
}
