import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import type { CalculatorWords } from '../../../content/schemas/interface';
import type { ClinicContact } from '../../../lib/clinic-contact';
import type { DarkerSkinWait } from '../../../lib/darker-skin';
import { activityList } from '../../../lib/durations';
import { fill } from '../../../lib/fill';
import { isOver, momentsOf, type EndTime } from './end-times';
import { formatEnd } from './format-end';
import { darkerSkinTimes } from './summary';
import { zoneInWords } from './zone-words';

/** A restriction as the calendar shows it. */
export interface CalendarRestriction extends EndTime {
  /** "Exercise" */
  activity: string;
  /** What comes next, so that nobody reads the end of a wait as "do as you like". */
  afterwards: string;
  /** The wait, in elapsed hours. */
  hours: number;
  /** The wait of `content/restrictions.yaml`; less where a clinic or the reader made it longer. */
  published: number;
}

/** The answer as the calendar needs it. */
export interface CalendarAnswer {
  treatedAt: Temporal.ZonedDateTime;
  /** In display order. */
  restrictions: readonly CalendarRestriction[];
  /**
   * Days after the treatment on which to look at one's skin, each with its place on the page of what is
   * usual. The day of the treatment is 0.
   */
  lookDays: readonly { day: number; anchor: string }[];
  now: Temporal.Instant;
  /** Absolute URL of the calculator, with the answer. */
  address: string;
  /** Absolute URL of the page on when to get help. */
  help: string;
  /** Absolute URL of what is usual on each day, with the waits, up to the name of the day. */
  usual: string;
  clinic?: ClinicContact | undefined;
  /** True if the link that the times came with may have lost a longer wait. */
  incomplete?: true | undefined;
  /** What is longer on darker skin: some of it for no restriction, where the waits are as long. */
  darkerSkin: readonly DarkerSkinWait[];
  /** Date and id of the version of the advice. */
  advice: string;
  words: CalculatorWords;
  /** Locale of dates and times in the texts. */
  locale: string;
}

const minutesShown = 15;
/** When a day's reminder comes, in hours after midnight. */
const lookHour = 9;

/** SEQUENCE counts from this date: it must be less than 2³¹ (RFC 5545, section 3.3.8). */
const firstRevision = Date.UTC(2026);

/**
 * Returns a calendar file (RFC 5545): an event for each moment at which waits end, one for each longer wait on
 * darker skin, and a day-long event for each day on which to look at one's skin. Leaves out what is over.
 *
 * Titles are true whenever they are read, because calendars move alarms or use their own: each says its own
 * time, and what is still to wait for until then.
 *
 * An event's UID depends only on the treatment and on one of its restrictions, so importing the file twice
 * makes no duplicate (RFC 5545, section 3.8.4.7; RFC 7986, section 5.3). After a wait got longer, the
 * restriction may have moved to another event: its own UID is then cancelled (RFC 5545, section 3.8.1.11),
 * so that no earlier event remains. SEQUENCE must rise from file to file, so that the newer one wins (RFC
 * 5545, section 3.8.7.4). No record of earlier files exists, so SEQUENCE is the time in seconds.
 *
 * @returns undefined if every wait is over, the longer ones too
 */
export function buildCalendar(answer: CalendarAnswer): string | undefined {
  const { treatedAt, restrictions, now, words, locale } = answer;
  const moments = momentsOf(restrictions).filter(({ end }) => !isOver(end, now));
  const darkerSkin = answer.darkerSkin
    .map((wait) => ({ ...wait, end: treatedAt.add({ hours: wait.hours }) }))
    .filter(({ end }) => !isOver(end, now));
  if (moments.length === 0 && darkerSkin.every((wait) => wait.restrictions.length === 0)) {
    return undefined;
  }
  const stamp = new Date(now.epochMilliseconds);
  const shared = {
    stamp,
    lastModified: stamp,
    sequence: Math.max(0, Math.floor((now.epochMilliseconds - firstRevision) / 1000)),
    transparency: ICalEventTransparency.TRANSPARENT,
    url: answer.address,
  } satisfies Partial<ICalEventData>;
  const at = (end: Temporal.ZonedDateTime) => ({
    ...shared,
    start: new Date(end.epochMilliseconds),
    end: new Date(end.add({ minutes: minutesShown }).epochMilliseconds),
  });
  const onDarkerSkin = darkerSkinTimes(answer);
  const uid = (name: string) =>
    `${name}-${treatedAt.epochMilliseconds / 1000}@skin-needling-explained`;
  const calendar = ical({
    prodId: '//Skin Needling Explained//Restriction calculator//EN',
    name: words.calendarName,
  });

  for (const { end, ids } of moments) {
    const together = restrictions.filter(({ id }) => ids.includes(id));
    const values = {
      time: formatEnd(end, now, locale),
      zone: zoneInWords(end.timeZoneId, words),
      activities: activityList(together.map(({ activity }) => activity)),
    };
    const text = fill(words.calendarText, values);
    const longerForSome = darkerSkin.some((wait) =>
      wait.restrictions.some(({ id }) => ids.includes(id)),
    );
    const title = fill(longerForSome ? words.calendarTitleLonger : words.calendarTitle, values);
    const event = {
      ...at(end),
      summary: title,
      description: [
        text,
        ...together.map((one) =>
          fill(words.calendarNext, { activity: one.activity, afterwards: one.afterwards }),
        ),
        ...onDarkerSkin,
        ...foot(answer),
      ].join('\n'),
    };
    // A longer wait may have had an event of its own, or shared another one, in an earlier file.
    const isLonger = ({ hours, published }: CalendarRestriction) => hours > published;
    const [first, ...others] = [
      ...together.filter((one) => !isLonger(one)),
      ...together.filter(isLonger),
    ];
    calendar.createEvent({ ...event, id: uid(first!.id) }).createAlarm({
      type: ICalAlarmType.display,
      trigger: 0,
      description: longerForSome ? title : text,
    });
    for (const { id } of others.filter(isLonger)) {
      calendar.createEvent({ ...event, id: uid(id), status: ICalEventStatus.CANCELLED });
    }
  }

  for (const { id, end, text, restrictions: longer } of darkerSkin) {
    const title = fill(words.calendarDarkerSkin, {
      time: formatEnd(end, now, locale),
      zone: zoneInWords(end.timeZoneId, words),
      activities: activityList(longer.map(({ activity }) => activity)),
    });
    const event = calendar.createEvent({
      ...at(end),
      id: uid(id),
      // A calendar that ignores cancelled events must not show a wait that is shorter than all others.
      summary: longer.length > 0 ? title : words.calendarName,
      description: [...(longer.length > 0 ? [text] : []), ...foot(answer)].join('\n'),
    });
    // An earlier file may have had it, before every wait got as long.
    if (longer.length === 0) event.status(ICalEventStatus.CANCELLED);
    else event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: title });
  }

  for (const { day, anchor } of answer.lookDays) {
    const date = treatedAt.toPlainDate().add({ days: day });
    const midnight = date.toZonedDateTime(treatedAt.timeZoneId).add({ days: 1 });
    if (isOver(midnight, now)) continue;
    const title = fill(words.calendarLook, { day: String(day) });
    const alarm = calendar
      .createEvent({
        ...shared,
        id: uid(`look-${day}`),
        start: new Date(`${date.toString({ calendarName: 'never' })}T00:00Z`),
        allDay: true,
        summary: title,
        description: [
          fill(words.calendarLookText, { address: `${answer.usual}${anchor}` }),
          ...foot(answer),
        ].join('\n'),
      })
      .createAlarm({ type: ICalAlarmType.display, description: title });
    // Less than 0 means after. The library counts from the end of the event, unless told otherwise.
    alarm.trigger(-lookHour * 3600);
    alarm.relatesTo(ICalAlarmRelatesTo.start);
  }
  // The library omits the last line break, which RFC 5545, section 3.1, requires.
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** What may be missing, whom to ask, the way to help, and the version of the advice. */
function foot({ clinic, incomplete, words, help, advice }: CalendarAnswer): string[] {
  const who = [clinic?.name ?? words.clinic, clinic?.tel].filter(Boolean).join(', ');
  return [
    ...(incomplete ? [words.waitsMissing] : []),
    clinic ? `${words.questions} ${who}` : words.textFollow,
    fill(words.textHelp, { address: help }),
    fill(words.textAdvice, { advice }),
  ];
}
