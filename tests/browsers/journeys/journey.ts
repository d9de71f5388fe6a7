import type { Driver, Engine } from '../driver';

/** One way through the site, with what must be true on it. */
export interface Journey {
  name: string;
  go(driver: Driver, engine: Engine): Promise<void>;
}
