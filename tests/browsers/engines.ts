import { chromium } from './chromium';
import { firefox } from './firefox';
import { webkit } from './webkit';

/** Every engine that the journeys are run in. */
export const engines = [chromium, firefox, webkit];
