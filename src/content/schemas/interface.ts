import { z } from 'astro/zod';
import { careLevels } from './care-level';

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
const calculatorPage = z.strictObject({
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
  waitUntil: words('time'),
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
  arriving: words(),
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
  keptDarkerSkin: words(),
  keptOpen: words(),
  firstNight: words(),
  allSigns: words(),
  usualTable: words(),
});

/** What scripts say about a treatment's time, longer waits, links and clinics. */
const messages = z.strictObject({
  zoneInWords: words('place'),
  zoneUnknown: words(),
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
  linkTwoTimes: words(),
  linkTwoZones: words(),
  linkTwoClinics: words(),
  linkTwoWaits: words('activity'),
  linkNoZone: words('zone'),
  linkZoneEarlier: words('zone', 'later'),
  waitsMissing: words(),
  clinic: words(),
  questions: words(),
  numberFromLink: words(),
  numberFromPage: words(),
  filledIn: words(),
  darkerSkinUntil: words('time'),
  darkerSkinOver: words('time'),
  darkerSkinTill: words('skin', 'time', 'activities'),
});

/** The answer as text, which calculator and link builder hand out. */
const text = z.strictObject({
  textTitle: words('time', 'zone'),
  textTitlePlanned: words('time', 'zone'),
  textMoment: words('time', 'activities'),
  textOver: words('time', 'activities'),
  textOpen: words('activity', 'until'),
  textHelp: words('address'),
  waitsOfClinic: words('waits'),
  waitOfClinic: words('activity', 'wait', 'minimum'),
});

/** What a page says beside a wait that a clinic's link made longer. */
const ownWait = z.strictObject({
  own: words('wait', 'activities'),
  ownInBrackets: words('wait', 'activities'),
  ownBeside: words('waits'),
  ownNotYet: words('activity', 'wait'),
  ownShort: words('wait'),
  ownIfLonger: words(),
  ownKey: words('minimum'),
});

/** What the calculator's script says besides. */
const calculatorScript = z.strictObject({
  zoneListNotLoaded: words(),
  linkNotLoaded: words(),
  haveRead: words(),
  treated: words('time', 'zone'),
  planned: words('time', 'zone'),
  setBy: words('wait', 'minimum'),
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
  futurePlanned: words(),
  longAgo: words('ago'),
  longAgoYes: words(),
  longAgoNo: words(),
  kept: words(),
  keptOwn: words('activity'),
  keptDarker: words('activities'),
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
  textFollow: words(),
  textAnswer: words('address'),
  textAdvice: words('advice'),
  calendarName: words(),
  calendarTitleLonger: words('time', 'zone', 'activities'),
  calendarTitle: words('time', 'zone', 'activities'),
  calendarText: words('time', 'zone', 'activities'),
  calendarDarkerSkin: words('time', 'zone', 'activities'),
  calendarNext: words('activity', 'afterwards'),
  calendarLook: words('day'),
  calendarLookText: words('address'),
});

/** What the leaflet's markup says. */
const leafletPage = z.strictObject({
  notLoaded: words(),
  timesNotLoaded: words(),
  format: words(),
  print: words(),
  notPrinted: words(),
  logo: words(),
  stamp: words(),
  treated: words(),
  waits: words(),
  wait: words(),
  avoid: words(),
  until: words('wait', 'time'),
  meanwhile: words('meanwhile'),
  afterwards: words('afterwards'),
  byHand: words(),
  byHandHow: words(),
  follow: words(),
  days: words(),
  todo: words(),
  signs: words(),
  notes: words(),
  qrCode: words(),
  scan: words(),
  from: words('site', 'address'),
  checked: words('date'),
  printedOn: words('date'),
  reviewed: words('name', 'role', 'date'),
  notReviewed: words(),
  lapsed: words(),
  advice: words('advice'),
});

/** What the leaflet's script says besides, some of it in place of messages with the same name. */
const leafletScript = z.strictObject({
  linkTooLong: words(),
  linkTime: words(),
  linkZone: words(),
  linkZoneEarlier: words('zone', 'later'),
  linkDay: words(),
  zoneNowhere: words(),
  clocksChanged: words(),
  setBy: words('wait'),
  setByTooLong: words('longest'),
  scanFilled: words(),
});

/** What the markup of a page says that only shows what a link asks for. */
const clinicLinkPage = z.strictObject({ notLoaded: words(), thenTell: words() });

/** What its script says in place of messages with the same name. */
const clinicLinkScript = z.strictObject({
  linkTooLong: words(),
  linkTime: words(),
  linkZone: words(),
});

/** What the link builder's markup says. */
const builderPage = z.strictObject({
  notLoaded: words(),
  for: words(),
  forAfter: words(),
  forPages: words(),
  forConditions: words(),
  forQuestions: words('group'),
  forLabel: words('menu', 'title'),
  noTimes: words(),
  treated: words(),
  treatedHint: words(),
  day: words(),
  time: words(),
  zoneFold: words(),
  zoneOwn: words(),
  zone: words(),
  longerFold: words(),
  longerHint: words(),
  call: words(),
  callHint: words(),
  name: words(),
  tel: words(),
  submit: words(),
  private: words(),
  now: words(),
  today: words(),
  bookmark: words(),
  keep: words(),
  keepHint: words(),
  link: words(),
  copyLink: words(),
  open: words(),
  newTab: words(),
  preview: words(),
  qr: words(),
  qrOf: words(),
  saveSvg: words(),
  savePng: words(),
  saveHint: words(),
  channels: words(),
  channelMessage: words(),
  channelSmsShort: words(),
  channelSmsLong: words(),
  channelLetter: words(),
  channelCard: words(),
  channelQr: words(),
  channelHtml: words(),
  text: words(),
  copyText: words(),
  letterHint: words(),
  card: words(),
  cardHint: words(),
  printCard: words(),
  html: words(),
  copyHtml: words(),
  htmlKind: words(),
  htmlLink: words(),
  htmlFrame: words(),
  look: words(),
  lookLight: words(),
  lookDark: words(),
  lookAuto: words(),
  accent: words(),
  accentHint: words(),
  compact: words(),
  openFrame: words(),
  frameHint: words(),
  handTime: words('treated'),
  handZone: words('zone'),
  handCall: words('clinic', 'tel', 'plus', 'and'),
  handWait: words('names'),
  handMarks: words('first', 'last'),
});

/** What the link builder's script says besides. */
const builderScript = z.strictObject({
  filledByLink: words(),
  partsMissing: words(),
  checkWaits: words('activities'),
  dateToo: words(),
  timeToo: words(),
  takeOut: words('sign'),
  hidden: words('code'),
  nameShape: words('longest', 'signs'),
  telShape: words(),
  telExtension: words(),
  telLong: words('count', 'most'),
  telShort: words(),
  telHelp: words(),
  telPremium: words(),
  ready: words(),
  askFuture: words('time'),
  askLong: words('time'),
  readyForOne: words(),
  noLink: words('why'),
  linkCopied: words(),
  textCopied: words(),
  htmlCopied: words(),
  copyRefused: words(),
  saved: words('kind'),
  notSaved: words(),
  seePage: words('title'),
  seeTime: words('time', 'zone'),
  seeClocks: words(),
  seeWait: words('activity', 'wait'),
  seeClinic: words('contact'),
  accentWrong: words(),
  accentFits: words(),
  accentTooLight: words(),
  accentTooDark: words(),
  frameTitle: words(),
  emailWaits: words(),
  emailWait: words('wait', 'activities'),
  emailStill: words(),
  emailFirstNight: words('care', 'sunscreen', 'address'),
  emailTimes: words(),
  emailLeaflet: words(),
  smsSize: words('characters', 'parts'),
  smsPart: words(),
  smsParts: words('count'),
  smsNoRoom: words(),
  smsNoTel: words(),
  smsNoLengths: words(),
  smsNoTime: words(),
  smsUnusual: words('sign', 'most'),
  smsNoSign: words('sign', 'most'),
  smsWaits: words('waits'),
  smsSome: words('wait', 'activities'),
  smsLonger: words('wait', 'activities'),
  smsDarkerSkin: words(),
  smsNone: words('activities'),
  smsHowLong: words('address'),
  smsCall: words('contact'),
  smsLink: words('address'),
  smsMore: words('address'),
  smsNoTitle: words(),
  darkerSkinWait: words('skin', 'wait', 'activities'),
  letterTreated: words('time', 'zone'),
  letterPlanned: words('time', 'zone'),
  letterUntil: words('time', 'activities'),
  letterWait: words('wait', 'activities'),
  letterLink: words('address'),
  cardNotPrinted: words(),
  callBoth: words('name', 'tel'),
  callName: words('name'),
  callTel: words('tel'),
  callClinic: words(),
});

/** What the link to report a mistake says, and the e-mail that it opens. */
const reportPage = z.strictObject({ link: words(), subject: words(), ask: words() });

/** What the lists and the table of days say. */
const daysPage = z.strictObject({
  today: words(),
  todayMark: words(),
  usual: words(),
  todo: words(),
  endToday: words(),
  endOn: words('day'),
  follow: words(),
  running: words(),
  find: words(),
  yourDay: words('day'),
  table: words(),
  day: words('day'),
  days: words('from', 'last'),
  fromDay: words('day'),
  anyDay: words(),
  usualMark: words(),
  notUsual: words(),
});

/** What a reader of the comparison may choose, in the order of its columns. */
const criterionIds = ['gain', 'marks', 'visits', 'pain', 'cost', 'needles', 'sure'] as const;
/** Something that may matter to a reader of the comparison. */
export type CriterionId = (typeof criterionIds)[number];
const ofCriteria = z.record(z.enum(criterionIds), words());

/** What the comparison of options says, its marks too. */
const comparePage = z.strictObject({
  problems: words(),
  chooseProblem: words(),
  chooseWishes: words(),
  key: words(),
  table: words('condition'),
  option: words(),
  ask: words(),
  more: words(),
  unfold: words(),
  questions: words(),
  own: words(),
  print: words(),
  /** What a reader chooses: "Fewer visits". */
  wishes: ofCriteria,
  /** The heading of its column. */
  columns: ofCriteria,
  marks: z.strictObject({
    none: words(),
    some: words(),
    more: words(),
    /** A source says something, but did not count them by themselves. */
    uncounted: words(),
  }),
  visits: z.strictObject({
    none: words(),
    prescription: words(),
    few: words(),
    'few-or-many': words(),
    operation: words(),
    many: words(),
    /** Sources tell of visits, but not of how many. */
    unnumbered: words(),
  }),
  pain: z.strictObject({ none: words(), some: words(), more: words() }),
  cost: z.strictObject({
    nothing: words(),
    medicine: words(),
    product: words(),
    few: words(),
    'few-or-many': words(),
    operation: words(),
    many: words(),
    /** Sources tell of visits, but not of how many. */
    unnumbered: words(),
  }),
  needles: z.strictObject({ none: words(), some: words() }),
  /** In place of a level of evidence, where nothing is done. */
  noTreatment: words(),
  /** In place of a mark, where no source says. */
  unread: words(),
});

/** What the page of changes says, and the line about them at a page's foot. */
const changesPage = z.strictObject({
  advice: words('advice'),
  here: words('date', 'title'),
  adviceMark: words(),
  wordingMark: words(),
  handedOutMark: words(),
  time: words('time'),
  wait: words('activity', 'from', 'to'),
  words: words('from', 'to'),
  pages: words(),
  oneChange: words(),
  moreChanges: words('count'),
  asItWas: words(),
  asItIs: words(),
  newerAbove: words(),
});

/** What the page of a kept version says. */
const versionsPage = z.strictObject({
  oldTitle: words('date'),
  currentTitle: words('date'),
  description: words('date'),
  old: words('date', 'id'),
  current: words('date', 'id'),
  today: words(),
  changes: words(),
  waits: words(),
  waitOf: words('activity', 'wait'),
  examples: words('examples'),
  meanwhile: words('text'),
  afterwards: words('text'),
  do: words(),
  dont: words(),
  signs: words(),
  untilHelp: words(),
  handedOut: words(),
  days: words(),
  usual: words(),
  todo: words(),
  whole: words('page'),
});

/** What pages say about a link from another version. */
const versionsScript = z.strictObject({
  versionNotLoaded: words(),
  link: words('date'),
  reader: words('date'),
  linkUnknown: words(),
  readerUnknown: words(),
  more: words(),
  longerNow: words('waits'),
  longerThen: words('waits'),
  wait: words('minimum'),
  paper: words('wait'),
});

/** What the search says about signs, waits, and where nothing was found. */
const searchScript = z.strictObject({
  feelsWrong: words(),
  crisis: words(),
  talk: words(),
  orSign: words(),
  signs: words(),
  ownClinic: words(),
  nothing: words('query'),
  report: words(),
});

/** An entry of `content/interface.yaml`. */
export const interfaceSchema = z.discriminatedUnion('id', [
  z.strictObject({ id: z.literal('messages'), script: messages }),
  z.strictObject({ id: z.literal('text'), script: text }),
  z.strictObject({ id: z.literal('own-wait'), script: ownWait }),
  z.strictObject({ id: z.literal('clinic-link'), page: clinicLinkPage, script: clinicLinkScript }),
  z.strictObject({ id: z.literal('calculator'), page: calculatorPage, script: calculatorScript }),
  z.strictObject({ id: z.literal('leaflet'), page: leafletPage, script: leafletScript }),
  z.strictObject({ id: z.literal('builder'), page: builderPage, script: builderScript }),
  z.strictObject({ id: z.literal('report'), page: reportPage }),
  z.strictObject({ id: z.literal('days'), page: daysPage }),
  z.strictObject({ id: z.literal('compare'), page: comparePage }),
  z.strictObject({ id: z.literal('changes'), page: changesPage }),
  z.strictObject({ id: z.literal('versions'), page: versionsPage, script: versionsScript }),
  z.strictObject({ id: z.literal('search'), script: searchScript }),
  z.strictObject({
    id: z.literal('care'),
    page: z.record(
      z.enum([
        ...careLevels,
        'elsewhere',
        'ambulance',
        'doctor',
        'elsewhereToday',
        'others',
        'otherCards',
        'way',
        'wayToday',
        'numberSources',
      ]),
      words(),
    ),
  }),
]);

/** The words of the interface. */
export type InterfaceEntry = z.infer<typeof interfaceSchema>;

/** What scripts say about times, waits, links and clinics: calculator, leaflet and link builder share it. */
export type Messages = z.infer<typeof messages>;

/** What a text with an answer says. */
export type TextWords = Messages & z.infer<typeof text>;

/** What scripts say where the versions of the advice cannot load. */
export type LateWords = Pick<z.infer<typeof versionsScript>, 'versionNotLoaded'>;

/** What the calculator's script says. */
export type CalculatorWords = TextWords &
  OwnWaitWords &
  z.infer<typeof calculatorScript> &
  LateWords;

/** What a page says beside a wait that a link made longer: `paper` if the link's version did. */
export type OwnWaitWords = z.infer<typeof ownWait> &
  Partial<Pick<z.infer<typeof versionsScript>, 'paper'>>;

/** What the script of a page says that only shows what a link asks for. */
export type ClinicLinkWords = TextWords &
  OwnWaitWords &
  z.infer<typeof clinicLinkScript> &
  LateWords;

/** What the leaflet's script says. */
export type LeafletWords = Messages & z.infer<typeof leafletScript> & LateWords;

/** What the link builder's script says. */
export type BuilderWords = TextWords & z.infer<typeof builderScript>;

/** What the comparison of options says. */
export type CompareWords = z.infer<typeof comparePage>;
