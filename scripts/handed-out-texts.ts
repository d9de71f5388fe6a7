import { readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import 'temporal-polyfill/global';
import type { BuilderWords, CalculatorWords } from '../src/content/schemas/interface';
import type { PublishedReview } from '../src/content/schemas/published-data';
import {
  handedOut as address,
  publishedReview,
  readReviews,
  stateOf,
} from '../src/data/review-files';
import { textHash } from '../src/data/text-hash';
import { buildCalendar } from '../src/features/calculator/core/calendar';
import { endTimes } from '../src/features/calculator/core/end-times';
import { writeLink, type LinkState } from '../src/features/calculator/core/link-state';
import { withLimit, writeSummary } from '../src/features/calculator/core/summary';
import { textLocale } from '../src/features/calculator/core/text-locale';
import { writeCard } from '../src/features/link-builder/card-text';
import { textFor, type Channel } from '../src/features/link-builder/channel-texts';
import {
  forEveryPatient,
  type BuilderDarkerSkin,
  type PatientText,
} from '../src/features/link-builder/patient-text';
import { stillLonger } from '../src/lib/darker-skin';
import { fill } from '../src/lib/fill';

/** A text that a clinic hands out or a reader takes along. */
export interface HandedOutText {
  title: string;
  text: string;
}

/** What clinics hand out, as the built site makes it. */
export interface HandedOut {
  /** The texts by their case. */
  cases: { title: string; texts: HandedOutText[] }[];
  /** Sentences that no case shows, with their names in braces: other choices bring them. */
  others: string[];
  /** Changes with each word of the above, not with the letters of an address or the version of the advice. */
  hash: string;
}

/** The case of one patient. Nothing of it is true of anybody; the number is kept free for drama. */
export const example = {
  treated: '2026-11-24T15:00',
  zone: 'Europe/London',
  clinic: { name: 'Riverside Clinic', tel: '020 7946 0018' },
  /** The clinic's own wait for the first restriction is so many hours longer. */
  longer: 24,
};

const channels: readonly [Channel, string][] = [
  ['message', 'E-mail or WhatsApp'],
  ['sms-short', 'SMS, short link'],
  ['sms-long', 'SMS, whole link'],
  ['letter', 'Letter'],
];

/** Sentences that stand in a text only for some links, clinics or moments. */
const sometimes = [
  ...[
    'callBoth',
    'callName',
    'callTel',
    'emailLeaflet',
    'textOver',
    'textTitlePlanned',
    'letterPlanned',
  ],
  ...['smsWaits', 'smsSome', 'smsLonger', 'smsDarkerSkin', 'smsNone', 'smsHowLong', 'smsMore'],
  ...['darkerSkinOver', 'waitsMissing', 'calendarName', 'calendarTitle'],
] as const;

/**
 * Returns what clinics hand out, made by the functions of link builder and calculator from the built pages.
 *
 * @param dist folder of the built site
 * @param origin of the links, `https://clinic.example`; by default the built site's
 */
export function handedOut(dist: string, origin?: string): HandedOut {
  const page = (path: string) =>
    parse(readFileSync(`${dist}/${path}/index.html`, 'utf8').replaceAll('\u00ad', ''));
  const clinics = page('clinics');
  const calculator = page('calculator').querySelector('restriction-calculator')!;
  const own = clinics.querySelector('link[rel="canonical"]')!.getAttribute('href')!;
  const { pathname, origin: published } = new URL('..', own);
  const home = (origin ?? published) + pathname;
  const builder = clinics.querySelector('link-builder')!;
  const one = builderTexts(builder, home, true);
  const cases = [
    {
      title: 'For one patient, with a treatment time and the clinic’s own longer wait',
      texts: one,
    },
    { title: 'For all patients, without a time', texts: builderTexts(builder, home, false) },
    { title: 'What a patient takes along from the calculator', texts: taken(calculator, home) },
  ];
  const words = { ...wordsOf<CalculatorWords>(calculator), ...wordsOf<BuilderWords>(builder) };
  const said = cases.flatMap(({ texts }) => texts.map(({ text }) => text)).join('\n');
  const others = sometimes.map((name) => words[name]).filter((words) => !shows(said, words));
  const version = data(calculator, 'advice');
  return { cases, others, hash: hashOf([said, ...others].join('\n'), version) };
}

/** Returns whether a clinician's review fits what clinics hand out. The build has checked its form. */
export async function handedOutReview({ hash }: HandedOut): Promise<PublishedReview> {
  return publishedReview(stateOf(await readReviews(), address, hash));
}

/** Returns true if a text holds what a sentence says around the names in braces. */
export function shows(text: string, sentence: string): boolean {
  return sentence.split(/\{\w+\}/).every((part) => text.includes(part.trim()));
}

function hashOf(said: string, version: string): string {
  const text = said.replaceAll(/https?:\/\/\S+/g, '').replaceAll(version, '');
  return textHash(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

const data = (element: HTMLElement, name: string) => element.getAttribute(`data-${name}`) ?? '';
const lines = (element: HTMLElement, name: string) =>
  data(element, name).split('\n').filter(Boolean);
const wordsOf = <Words>(island: HTMLElement) =>
  JSON.parse(island.querySelector('script[data-words]')!.textContent) as Words;
const treatedAt = () => Temporal.ZonedDateTime.from(`${example.treated}[${example.zone}]`);

/** Returns the state of the case's link, from the waits that the page gives. */
function linkState(waits: readonly { id: string; hours: number }[], version: string): LinkState {
  const { treated, zone, clinic, longer } = example;
  const [first] = waits;
  return { treated, zone, clinic, waits: new Map([[first!.id, first!.hours + longer]]), version };
}

/** Returns the builder's text for each channel, for a link to the calculator. */
function builderTexts(builder: HTMLElement, home: string, forOne: boolean): HandedOutText[] {
  const words = wordsOf<BuilderWords>(builder);
  const locale = data(builder, 'lang');
  const page = builder.querySelector(`option[value="${data(builder, 'calculator')}"]`)!;
  const minimums = builder.querySelectorAll('[data-minimum]').map((field) => ({
    id: data(field, 'wait'),
    activity: data(field, 'activity'),
    shortName: data(field, 'short'),
    limit: data(field, 'limit'),
    hours: Number(data(field, 'minimum')),
    published: Number(data(field, 'published') || data(field, 'minimum')),
  }));
  const state: LinkState = forOne
    ? linkState(minimums, data(builder, 'version'))
    : { waits: new Map() };
  const linkTo = (linked: LinkState, to = 'calculator/') => {
    const fragment = writeLink(linked);
    return `${home}${to}${fragment && '#'}${fragment}`;
  };
  const night = linkTo(forEveryPatient(state), 'first-night/');
  const text: PatientText = {
    title: data(page, 'title'),
    link: linkTo(state),
    toPrint: false,
    treatedAt: forOne ? treatedAt() : undefined,
    planned: false,
    counts: true,
    waits: minimums.map((wait) => ({ ...wait, hours: state.waits.get(wait.id) ?? wait.hours })),
    untilHealed: lines(builder, 'until-healed'),
    darkerSkin: JSON.parse(data(builder, 'darker-skin')) as BuilderDarkerSkin[],
    firstNight: fill(data(builder, 'first-night'), { address: night }),
    firstNightOnPaper: fill(data(builder, 'first-night'), { address: `${home}first-night/` }),
    emergency: JSON.parse(data(builder, 'emergency')) as string[],
    urgent: JSON.parse(data(builder, 'urgent')) as string[],
    inBrief: {
      emergency: lines(builder, 'card-emergency'),
      urgent: lines(builder, 'card-urgent'),
    },
    clinic: state.clinic,
    help: `${home}get-help/`,
    advice: data(builder, 'advice'),
  };
  const shortLink = linkTo({ waits: state.waits });
  const input = { text, shortLink, now: treatedAt().toInstant(), locale, words };
  const { waits, emergency, urgent, contact } = writeCard(text, locale, words);
  const sides = [waits, [...emergency, ...urgent, contact].filter(Boolean)];
  const card = sides.map((side) => side.join('\n')).join('\n\n');
  return [
    ...channels.map(([channel, title]) => ({ title, text: textFor(channel, input).text })),
    { title: 'Card to print', text: card },
  ];
}

/** Returns what a patient takes along from the answer to the case's link: the copied text, and the calendar. */
function taken(calculator: HTMLElement, home: string): HandedOutText[] {
  const words = wordsOf<CalculatorWords>(calculator);
  const lang = data(calculator, 'lang');
  const items = calculator.querySelectorAll('[data-hours][data-restriction]').map((item) => ({
    id: data(item, 'restriction'),
    activity: withLimit({ activity: data(item, 'activity'), limit: data(item, 'limit') }),
    name: data(item, 'activity'),
    hours: Number(data(item, 'hours')),
    published: Number(data(item, 'published') || data(item, 'hours')),
    afterwards: data(item, 'afterwards'),
  }));
  const state = linkState(items, data(calculator, 'version'));
  const waits = items.map((item) => ({ ...item, hours: state.waits.get(item.id) ?? item.hours }));
  const ends = endTimes(treatedAt(), waits);
  const longerOnDarkerSkin = calculator.querySelectorAll('[data-darker-skin]').map((line) => ({
    id: data(line, 'wait'),
    hours: Number(data(line, 'than')),
    text: data(line, 'darker-skin'),
    restrictions: data(line, 'darker-of')
      .split(' ')
      .map((id) => ({ id, activity: items.find((item) => item.id === id)?.name ?? id })),
  }));
  const answer = {
    treatedAt: treatedAt(),
    now: treatedAt().toInstant(),
    restrictions: waits.map((wait, index) => ({ ...wait, end: ends[index]!.end })),
    open: calculator
      .querySelectorAll('[data-until-healed]')
      .map((item) =>
        fill(words.textOpen, { activity: data(item, 'activity'), until: data(item, 'until') }),
      ),
    lookDays: data(calculator, 'look-days')
      .split(' ')
      .map((each) => each.split('='))
      .map(([day = '', anchor = '']) => ({ day: Number(day), anchor })),
    address: `${home}calculator/#${writeLink(state)}`,
    help: `${home}get-help/`,
    usual: `${home}aftercare/`,
    advice: data(calculator, 'advice'),
    signs: lines(calculator, 'signs'),
    waits: waits.map((wait) => ({ ...wait, activity: wait.name })),
    darkerSkin: stillLonger(longerOnDarkerSkin, waits),
    clinic: state.clinic,
    words,
    locale: textLocale([lang], lang),
  };
  return [
    { title: 'Copied or shared text', text: writeSummary(answer) },
    { title: 'Calendar', text: calendarText(buildCalendar(answer) ?? '') },
  ];
}

/** Returns title and text of each event of a calendar file; a line that several share stands once. */
function calendarText(file: string): string {
  const shown = new Set<string>();
  const events = file
    .replace(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT')
    .slice(1);
  return events
    .map((event) =>
      [...event.matchAll(/^(?:SUMMARY|DESCRIPTION):(.*?)\r?$/gm)]
        .flatMap(([, value = '']) => value.replace(/\\n/gi, '\n').split('\n'))
        .map((line) => line.replace(/\\([,;\\])/g, '$1'))
        .filter((line) => !shown.has(line) && shown.add(line))
        .join('\n'),
    )
    .join('\n\n');
}
