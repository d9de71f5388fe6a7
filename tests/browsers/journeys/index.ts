import { calculatorJourneys } from './calculator';
import { calendarJourneys } from './calendar';
import type { Journey } from './journey';
import { keepingJourneys } from './keeping';
import { linkJourneys } from './link';
import { offlineJourneys } from './offline';
import { policyJourneys } from './policy';
import { searchJourneys } from './search';
import { temporalJourneys } from './temporal';

/** The journeys, for every engine. */
export const journeys: Journey[] = [
  ...temporalJourneys,
  ...calculatorJourneys,
  ...linkJourneys,
  ...keepingJourneys,
  ...calendarJourneys,
  ...searchJourneys,
  ...policyJourneys,
  ...offlineJourneys,
];
