import { chromium } from './chromium';
import { firefox } from './firefox';
import { webkit } from './webkit';

/** Every engine that runs the journeys. */
export const engines = [chromium, firefox, webkit];
