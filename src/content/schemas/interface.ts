import { z } from 'astro/zod';

/**
 * A sentence of the interface with exactly these names in braces. A translation may put them in another
 * order, but must lose none.
 */
function words(...names: string[]) {
  return z
    .string()
    .min(1)
    .refine((text) => placeholders(text).join() === [...names].sort().join(), {
      error:
        names.length === 0
          ? 'must contain no {…}'
          : `must contain ${names.map((name) => `{${name}}`).join(' and ')}, and no other {…}`,
    });
}

function placeholders(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{([^}]*)\}/g), ([, name = '']) => name))].sort();
}

/** What the calculator's markup says. */
const page = z.strictObject({
  day: words(),
  today: words(),
  yesterday: words(),
  otherDay: words(),
  date: words(),
  time: words(),
  timeHint: words(),
  zoneFold: words(),
  zone: words(),
  zoneHint: words(),
  longerFold: words(),
  longerHint: words(),
  shortest: words('wait'),
  clinicShortest: words('wait'),
  unit: words('activity'),
  days: words(),
  hours: words(),
  submit: words(),
  private: words(),
  change: words(),
  answer: words(),
  help: words(),
  wait: words('wait'),
  clinicWait: words('minimum'),
  usualToday: words(),
  usual: words(),
  todo: words(),
  reasons: words(),
  until: words(),
  afterwards: words(),
  why: words(),
  others: words('range', 'note'),
  sources: words(),
  moreReasons: words(),
  follow: words(),
  notLoaded: words(),
  notLoadedExample: words(),
  calendar: words(),
  calendarHint: words(),
  share: words(),
  copyText: words(),
  copyLink: words(),
  print: words(),
  copyBox: words(),
  keep: words(),
  forget: words(),
  keptNext: words('time', 'activities'),
  keptOpen: words(),
  firstNight: words(),
});

/** What scripts say about a treatment's time, longer waits, links and clinics. */
const messages = z.strictObject({
  zoneInWords: words('place'),
  zoneNotGiven: words(),
  zoneMissing: words(),
  zoneOffset: words(),
  zoneShort: words('place'),
  zoneNotFound: words(),
  dateMissing: words(),
  dateWrong: words(),
  dateLongYear: words(),
  datePast: words(),
  dateFuture: words(),
  timeMissing: words(),
  timeWrong: words(),
  waitNotNumber: words(),
  waitTooShort: words('wait'),
  waitTooLong: words('longest'),
  linkTooLong: words(),
  linkUnreadable: words(),
  linkCut: words(),
  linkTime: words(),
  linkZone: words(),
  linkClinic: words(),
  linkTel: words(),
  linkPart: words(),
  linkWait: words('activity'),
  linkWaitTooShort: words('activity'),
  linkWaitTooLong: words('activity', 'longest'),
  linkNoZone: words('zone'),
  waitsMissing: words(),
  clinic: words(),
  questions: words(),
  numberFromLink: words(),
  numberFromPage: words(),
  filledIn: words(),
});

/** What the calculator's script says besides. */
const script = z.strictObject({
  zoneUnknown: words(),
  zoneListNotLoaded: words(),
  linkNotLoaded: words(),
  haveRead: words(),
  treated: words('time', 'zone'),
  planned: words('time', 'zone'),
  setBy: words('wait', 'minimum'),
  waitsOfClinic: words('waits'),
  waitOfClinic: words('activity', 'wait', 'minimum'),
  left: words('left'),
  leftToday: words('left'),
  leftTomorrow: words('left'),
  over: words(),
  allOver: words(),
  titleNext: words('activity', 'left'),
  titleNextMore: words('activity', 'count', 'left'),
  titleOver: words(),
  spoken: words('activities', 'time'),
  spokenOver: words('activities'),
  clocksForward: words('time'),
  clocksBack: words('time'),
  clocksMove: words(),
  future: words('time'),
  futureDay: words(),
  futureYes: words(),
  futureNo: words(),
  kept: words(),
  keepOff: words(),
  keepOther: words(),
  keepRefused: words(),
  forgotten: words(),
  leaflet: words(),
  notLoaded: words(),
  calendarNone: words(),
  calendarSaved: words(),
  calendarNotLoaded: words(),
  textCopied: words(),
  linkCopied: words(),
  copyRefused: words(),
  notPrinted: words(),
  textTitle: words('time', 'zone'),
  textMoment: words('time', 'activities'),
  textOver: words('time', 'activities'),
  textOpen: words('activity', 'until'),
  textFollow: words(),
  textHelp: words('address'),
  textAnswer: words('address'),
  calendarName: words(),
  calendarTitle: words('time', 'zone', 'activities'),
  calendarText: words('time', 'zone', 'activities'),
  calendarNext: words('activity', 'afterwards'),
  calendarLook: words('day'),
  calendarLookText: words('address'),
});

/** An entry of `content/interface.yaml`. */
export const interfaceSchema = z.discriminatedUnion('id', [
  z.strictObject({ id: z.literal('messages'), script: messages }),
  z.strictObject({ id: z.literal('calculator'), page, script }),
]);

/** The words of the interface. */
export type InterfaceEntry = z.infer<typeof interfaceSchema>;

/** What scripts say about times, waits, links and clinics: calculator, leaflet and link builder share it. */
export type Messages = z.infer<typeof messages>;

/** What the calculator's script says. */
export type CalculatorWords = Messages & z.infer<typeof script>;
