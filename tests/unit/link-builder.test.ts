import fc from 'fast-check';
import jsQR from 'jsqr';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { writeLink } from '../../src/features/calculator/core/link-state';
import { longestWait } from '../../src/lib/durations';
import { readLink } from '../../src/features/calculator/core/read-link';
import {
  readBuilderAddress,
  writeBuilderAddress,
} from '../../src/features/link-builder/builder-address';
import { writeCard } from '../../src/features/link-builder/card-text';
import { textFor, type Channel } from '../../src/features/link-builder/channel-texts';
import { embedHtml, linkHtml } from '../../src/features/link-builder/html-snippet';
import { writeLetter } from '../../src/features/link-builder/letter-text';
import { writeMessage } from '../../src/features/link-builder/message-text';
import type { PatientText } from '../../src/features/link-builder/patient-text';
import { pixelsPerModule, printWidth } from '../../src/features/link-builder/qr-code';
import { qrCode, quietZone } from '../../src/lib/qr';
import { readBack, unlikelyTime } from '../../src/features/link-builder/link-preview';
import {
  activity,
  anyFields,
  anyText,
  minimums,
  now,
  read,
  type Fields,
} from '../fixtures/typed-links';
import { stillLonger } from '../../src/lib/darker-skin';
import { dataFile } from '../fixtures/content-files';
import { longerOnDarkerSkin } from '../fixtures/darker-skin';
import { builderWords as words } from '../fixtures/words';

const page = 'https://site.example/calculator/';
const locale = 'en-GB';

function errorsOf(fields: Fields): Record<string, string> {
  const result = read(fields);
  return result.ok ? {} : Object.fromEntries(result.errors);
}

describe('the clinic’s input', () => {
  test('if empty makes a link to the page alone', () => {
    expect(read({})).toEqual({ ok: true, state: { waits: new Map() } });
  });

  test('becomes a link with the treatment, the longer wait and the contact', () => {
    const result = read({
      date: '2026-11-24',
      time: '15:00',
      zone: 'new york',
      clinic: '  Riverside   Clinic ',
      tel: '020 7946 0018',
      waits: {
        exercise: { amount: '4', unit: 'days' },
        'make-up': { amount: '24', unit: 'hours' },
      },
    });
    expect(result.ok && writeLink(result.state)).toBe(
      '0&exercise=96&clinic=Riverside+Clinic&tel=020+7946+0018&treated=2026-11-24T15:00&zone=America/New_York&1',
    );
  });

  test.each<[Fields, string, RegExp]>([
    [{ date: '2026-11-24' }, 'time', /Enter the time too, or clear the day/],
    [{ time: '15:00' }, 'date', /Choose the day too, or clear the time/],
    [{ date: 'invalid', time: '15:00' }, 'date', /no such date/],
    [{ date: '20261124', time: '15:00' }, 'date', /no such date/],
    [{ date: '2026-11-24', time: '15:00:99' }, 'time', /no such time/],
    [{ date: '2024-11-24', time: '15:00' }, 'date', /more than a year ago/],
    [{ date: '2026-11-24', time: '15:00', zone: 'Mars' }, 'zone', /time zone/],
    [{ date: '20266-11-24', time: '15:00' }, 'date', /^Check the year/],
    [{ clinic: '<b>Clinic</b>' }, 'clinic', /letters/],
    [{ clinic: 'a'.repeat(61) }, 'clinic', /1 to 60/],
    [{ clinic: 'Clinic\u202Eexe' }, 'clinic', /letters/],
    [{ tel: '0800 CALL' }, 'tel', /digits/],
    [{ waits: { exercise: { amount: '1', unit: 'days' } } }, 'wait-exercise', /shortest/],
    [{ waits: { exercise: { amount: '366', unit: 'days' } } }, 'wait-exercise', /365\sdays/],
    [{ waits: { exercise: { amount: '8761', unit: 'hours' } } }, 'wait-exercise', /365\sdays/],
    [{ waits: { exercise: { amount: 'invalid', unit: 'days' } } }, 'wait-exercise', /number/],
  ])('%j is reported at its field', (fields, field, message) => {
    const errors = errorsOf(fields);
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toMatch(message);
  });

  test('for a page that takes no time ignores errors in its fields, and keeps the waits', () => {
    const fields = { date: 'invalid', waits: { exercise: { amount: '5', unit: 'days' } } };
    expect(read({ ...fields, tel: '1570' }, false)).toEqual({
      ok: true,
      state: { waits: new Map([['exercise', 120]]), clinic: { tel: '1570' } },
    });
  });

  test('a time with seconds, from some time fields, is accepted', () => {
    const made = read({ date: '2026-11-24', time: '15:00:00' });
    expect(made.ok && writeLink(made.state)).toContain('treated=2026-11-24T15:00&');
  });

  test('a zone without a time is not an error', () => {
    expect(read({ zone: 'Mars' }).ok).toBe(true);
  });
});

describe('builder and calculator agree', () => {
  test('any input is rejected at a field, or read back from the link unchanged', () => {
    let links = 0;
    fc.assert(
      fc.property(anyFields, (fields) => {
        const result = read(fields);
        if (!result.ok) {
          expect(result.errors.size).toBeGreaterThan(0);
          return;
        }
        links += 1;
        const link = new URL(`${page}#${writeLink(result.state)}`);
        expect(readLink(link.hash.slice(1), minimums)).toEqual({
          state: result.state,
          problems: [],
        });
        for (const [id, hours] of result.state.waits) {
          expect(hours).toBeGreaterThan(minimums.find((minimum) => minimum.id === id)!.hours);
          expect(hours).toBeLessThanOrEqual(longestWait);
        }
      }),
      { numRuns: 4_000 },
    );
    expect(links).toBeGreaterThan(100);
  }, 60_000);

  test('the builder’s own address is read back unchanged, and so is every selected page', () => {
    const paths = ['/calculator/', '/needling/questions/does-it-hurt/'];
    fc.assert(
      fc.property(anyFields, fc.constantFrom(...paths), (fields, path) => {
        const result = read({ date: '2026-11-24', time: '15:00', tel: fields.tel ?? '' });
        if (!result.ok) return;
        const fragment = writeBuilderAddress(path, result.state);
        expect(readBuilderAddress(fragment, minimums, paths)).toEqual({
          path,
          state: result.state,
          problems: [],
        });
      }),
    );
  });

  test('hostile builder addresses never throw, shorten a wait or select another page', () => {
    const part = fc
      .tuple(
        fc.constantFrom('for', 'treated', 'zone', 'exercise', 'clinic', 'tel', '__proto__', ''),
        fc.oneof(
          anyText,
          fc.integer().map(String),
          fc.constantFrom('//evil.example/', 'javascript:1'),
        ),
      )
      .map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`);
    const fragments = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('&')),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constant(`for=/calculator/&clinic=${'a'.repeat(5000)}`),
    );
    fc.assert(
      fc.property(fragments, (fragment) => {
        const { path, state } = readBuilderAddress(fragment, minimums, ['/calculator/']);
        expect([undefined, '/calculator/']).toContain(path);
        for (const { id, hours } of minimums) {
          expect(state.waits.get(id) ?? longestWait).toBeGreaterThan(hours);
        }
        expect(state.clinic?.name ?? '').not.toMatch(/[<>\p{Cc}\p{Cf}]/u);
        expect(state.clinic?.tel ?? '0').toMatch(/^[+\d(][\d ().-]*\d$|^0$/);
      }),
      { numRuns: 5_000 },
    );
  }, 60_000);
});

const wait = (id: string, activity: string, hours: number, published = hours) => ({
  id,
  activity,
  shortName: activity.toLowerCase(),
  hours,
  published,
});
const patientText: PatientText = {
  title: 'When may I do things again?',
  link: `${page}#treated=2026-11-24T15:00&zone=Europe/London&exercise=96`,
  toPrint: false,
  counts: true,
  treatedAt: Temporal.ZonedDateTime.from('2026-11-24T15:00[Europe/London]'),
  waits: [
    wait('exercise', 'Exercise', 96, 72),
    wait('make-up', 'Make-up', 24),
    wait('saunas', 'Saunas', 96),
    wait('sun', 'Sun', 72),
  ],
  untilHealed: ['Picking: wait until your skin has healed'],
  darkerSkin: [longerOnDarkerSkin('exercise', 'make-up')],
  firstNight: 'First night: only what your clinic gave you. https://site.example/first-night/#0',
  firstNightOnPaper:
    'First night: only what your clinic gave you. https://site.example/first-night/',
  emergency: ['Call an ambulance now if: trouble breathing'],
  urgent: ['Call a doctor today if: pus'],
  inBrief: { emergency: ['Call an ambulance now: breath'], urgent: ['Call a doctor today: pus'] },
  clinic: { name: 'Riverside Clinic', tel: '020 7946 0018' },
  help: 'https://site.example/get-help/',
  advice: 'Advice 30 November 2026 · a8acc0',
  planned: false,
};
const forAll = { ...patientText, treatedAt: undefined };
const own = /Your clinic asks for longer: exercise 4\sdays \(this guide’s shortest: 3\sdays\)\./;

describe('the message', () => {
  const write = (text: PatientText) => writeMessage(text, now, locale, words);

  test('holds every wait by its moment, the clinic’s own, the signs, the link, the way to help and whom to call', () => {
    expect(write(patientText).split('\n')).toEqual([
      'Skin needling ended: Tuesday 24 November 2026 at 15:00 (London time)',
      '',
      'Wait until Wednesday 25 November 2026 at 15:00: make-up',
      'Wait until Friday 27 November 2026 at 15:00: sun',
      'Wait until Saturday 28 November 2026 at 15:00: exercise, saunas',
      'Picking: wait until your skin has healed',
      'Make-up: On brown and black skin, wait 4 days. That is until Saturday 28 November 2026 at 15:00.',
      expect.stringMatching(own),
      patientText.firstNight,
      '',
      'Call an ambulance now if: trouble breathing',
      'Call a doctor today if: pus',
      words.emailStill,
      'Questions? Call Riverside Clinic: 020 7946 0018',
      `When to call an ambulance or a doctor: ${patientText.help}`,
      patientText.advice,
      '',
      words.emailTimes,
      patientText.link,
    ]);
  });

  test('says what goes on after a wait, and that a treatment to come is planned', () => {
    const limit = 'then short times only';
    const [first, ...others] = patientText.waits;
    const limited = { ...patientText, waits: [{ ...first!, limit }, ...others] };
    const before = Temporal.Instant.from('2026-11-23T15:00Z');
    const text = writeMessage(limited, before, locale, words);
    expect(text).toMatch(/^Skin needling planned for: Tuesday 24 November 2026/);
    expect(text).toContain('exercise (then short times only), saunas');
    const letter = writeLetter({ ...limited, planned: true }, locale, words);
    expect(letter).toMatch(/^Your skin needling is planned for Tuesday 24 November 2026/);
    expect(letter).toContain('exercise (then short times only), saunas');
  });

  test('names no wait as the clinic’s own where it asks for none', () => {
    const waits = patientText.waits.map((one) => ({ ...one, published: one.hours }));
    expect(write({ ...patientText, waits })).not.toContain('asks for longer');
  });

  test('says where the link leads', () => {
    expect(write(patientText)).toContain(`calendar file:\n${patientText.link}`);
    const leaflet = write({ ...patientText, toPrint: true });
    expect(leaflet).toContain(`A leaflet to print, with your times:\n${patientText.link}`);
    expect(leaflet).not.toContain('calendar');
  });

  test('without a time it holds every wait in days, marks the clinic’s own, and gives no end', () => {
    const text = write(forAll);
    expect(text).toMatch(/^- 1\sday: make-up\n- 3\sdays: sun\n- 4\sdays: exercise, saunas$/m);
    expect(text).toMatch(own);
    expect(text.split('\n')).toContain('- Picking: wait until your skin has healed');
    expect(text.replace(patientText.advice, '')).not.toContain('November');
    expect(text).toContain(`When may I do things again?\n${patientText.link}`);
  });

  test('names what is longer on darker skin only where the clinic’s own wait is not as long', () => {
    expect(write(forAll)).toContain('\nMake-up: On brown and black skin, wait 4 days.\n');
    const waits = patientText.waits.map((one) => ({ ...one, hours: 96 }));
    expect(write({ ...patientText, waits })).not.toContain('brown');
  });

  test('a wait that is not whole days stays in hours', () => {
    const text = write({ ...forAll, waits: [wait('exercise', 'Exercise', 100, 72)] });
    expect(text).toMatch(/- 100\shours: exercise/);
    expect(text).toMatch(/exercise 100\shours \(this guide’s shortest: 3\sdays\)/);
  });

  test.each([
    [undefined, 'Questions? Call your clinic'],
    [{ name: 'Riverside Clinic' }, 'Questions? Call Riverside Clinic'],
    [{ tel: '1570' }, 'Questions? Call your clinic: 1570'],
  ])('says whom to call: %j', (clinic, line) => {
    expect(write({ ...patientText, clinic }).split('\n')).toContain(line);
  });
});

describe('a page that counts no times', () => {
  const plain = { ...forAll, counts: false, title: 'Can I walk?' };

  test('has every wait in its message and its letter, and is named there', () => {
    for (const channel of ['message', 'letter'] as const) {
      const { text } = textFor(channel, { text: plain, shortLink: page, now, locale, words });
      expect(text).toMatch(own);
      expect(text).toMatch(/make-up/);
      expect(text).toContain(`Can I walk?\n${plain.link}`);
      expect(text).not.toContain('Your times');
    }
  });

  test('has the same waits in an SMS and on a card as any other link, and is named there', () => {
    const brief = {
      text: { ...plain, link: 'https://a.example/walk/' },
      shortLink: 'https://a.example/walk-well-after-skin-needling/',
    };
    const long = textFor('sms-long', { ...brief, now, locale, words });
    expect(long.text.split('\n')).toEqual([
      'After skin needling wait 1 day: make-up; 3 days: sun; 4 days: exercise, saunas. On brown and black skin, wait 4 days: make-up.',
      'Can I walk?',
      'More and help: https://a.example/walk/',
      'Questions: Riverside Clinic, 020 7946 0018',
    ]);
    const short = textFor('sms-short', { ...brief, now, locale, words });
    expect(short.text).toMatch(/^After needling, wait before .* and more\.\nMore and help: /);
    expect(short.notes).toContain(words.smsNoTitle);
    expect(short.notes).toContain(words.smsNoLengths);
    expect(writeCard(plain, locale, words).waits).toEqual([
      'Can I walk?',
      words.emailWaits,
      expect.stringMatching(/^1\sday: make-up$/),
      expect.stringMatching(/^3\sdays: sun$/),
      expect.stringMatching(/^4\sdays: exercise, saunas$/),
      expect.stringMatching(/^On brown and black skin, wait 4\sdays: make-up$/),
      'Picking: wait until your skin has healed',
    ]);
  });
});

test('a card says what goes on after a wait, where it has room', () => {
  const limit = 'then short times only';
  const withSun = (hours: readonly number[]) =>
    writeCard(
      {
        ...patientText,
        treatedAt: undefined,
        waits: hours.map((each, index) => ({
          id: `wait-${index}`,
          activity: 'Direct sun',
          shortName: 'sun',
          limit,
          hours: each,
          published: each,
        })),
      },
      locale,
      words,
    ).waits.filter((line) => line.includes(`sun (${limit})`));
  expect(withSun([72, 96, 120, 144])).toHaveLength(4);
  expect(withSun([72, 96, 120, 144, 168])).toHaveLength(0);
});

describe('every channel', () => {
  const write = (channel: Channel, text: PatientText) =>
    textFor(channel, { text, shortLink: page, now, locale, words });

  test.each<Channel>(['message', 'sms-short', 'sms-long', 'letter'])(
    '%s never reads as if exercise were the only rule, and holds the number and a link',
    (channel) => {
      for (const text of [patientText, forAll]) {
        const { text: written } = write(channel, text);
        expect(written).toMatch(/make-up/);
        expect(written).toMatch(/saunas|and more/);
        expect(written).toContain('020 7946 0018');
        expect(written).toContain(channel === 'sms-short' ? page : text.link);
        expect(written).toMatch(/help|ambulance/);
      }
    },
  );

  test('the letter has British dates with their year, and every wait and sign', () => {
    expect(write('letter', patientText).text.split('\n\n')).toEqual([
      'Your skin needling ended on Tuesday 24 November 2026 at 15:00 (London time).',
      'Please wait until Wednesday 25 November 2026 at 15:00 before you go back to: make-up.',
      'Please wait until Friday 27 November 2026 at 15:00 before you go back to: sun.',
      'Please wait until Saturday 28 November 2026 at 15:00 before you go back to: exercise, saunas.',
      'Picking: wait until your skin has healed.',
      'Make-up: On brown and black skin, wait 4 days. That is until Saturday 28 November 2026 at 15:00.',
      expect.stringMatching(own),
      patientText.firstNightOnPaper,
      'Call an ambulance now if: trouble breathing',
      'Call a doctor today if: pus',
      words.emailStill,
      'Questions? Call Riverside Clinic: 020 7946 0018',
      `When to call an ambulance or a doctor: ${patientText.help}`,
      patientText.advice,
      `Your times, with reasons: ${patientText.link}`,
    ]);
    expect(write('letter', forAll).text).toMatch(
      /^Please wait 1\sday after the end of your treatment before you go back to: make-up\.$/m,
    );
  });

  test('the card has the year once, every wait by its short name, the signs and the number', () => {
    expect(writeCard(patientText, locale, words)).toEqual({
      waits: [
        'Skin needling ended: Tuesday 24 November 2026 at 15:00 (London time)',
        'Wait until Wednesday 25 November at 15:00: make-up',
        'Wait until Friday 27 November at 15:00: sun',
        'Wait until Saturday 28 November at 15:00: exercise, saunas',
        'On brown and black skin, wait until Saturday 28 November at 15:00: make-up',
        'Picking: wait until your skin has healed',
      ],
      emergency: patientText.inBrief.emergency,
      contact: 'Riverside Clinic, 020\u00a07946\u00a00018',
      urgent: [
        ...patientText.inBrief.urgent,
        `When to call an ambulance or a doctor: ${patientText.help}`,
      ],
    });
    expect(writeCard({ ...forAll, waits: [], clinic: undefined }, locale, words)).toEqual({
      waits: [patientText.title],
      emergency: [],
      contact: '',
      urgent: [],
    });
  });

  test('whom to call comes in the order in which to call: an ambulance, a doctor, the clinic', () => {
    for (const text of [write('message', patientText).text, write('letter', forAll).text]) {
      const places = [
        'Call an ambulance now',
        'Call a doctor today',
        'Call Riverside',
        'When to call',
      ];
      const found = places.map((place) => text.indexOf(place));
      expect(found).toEqual(found.toSorted((a, b) => a - b));
      expect(found).not.toContain(-1);
      // Nothing before it sends a person with such a sign to the clinic.
      expect(text.slice(0, found[0])).not.toMatch(/\bcall\b/i);
    }
    for (const channel of ['sms-short', 'sms-long'] as const) {
      expect(write(channel, forAll).text).toMatch(/(?:Times|How long,) and help: .*\nQuestions: /);
    }
    const card = Object.keys(writeCard(patientText, locale, words));
    expect(card).toEqual(['waits', 'emergency', 'urgent', 'contact']);
  });

  test('for a page without waits it leads to the page and says whom to call, and no signs', () => {
    const plain = { ...forAll, counts: false, waits: [], title: 'Does it hurt?' };
    for (const channel of ['message', 'sms-short', 'sms-long', 'letter'] as const) {
      const { text } = write(channel, plain);
      expect(text).toContain('Does it hurt?');
      expect(text).toContain('020 7946 0018');
      expect(text).not.toContain('trouble breathing');
      expect(text).not.toMatch(/\bwait\b/i);
    }
  });
});

describe('the SMS', () => {
  const short = 'https://a.example/calculator/';
  const sms = (channel: 'sms-short' | 'sms-long', text: PatientText, shortLink = short) =>
    textFor(channel, { text, shortLink, now, locale, words });

  test('in one part has all waits where there is room, else none of their lengths, and says so', () => {
    const noneLonger = { ...forAll, darkerSkin: [] };
    expect(sms('sms-short', noneLonger)).toEqual({
      text: `After skin needling wait 1 day: make-up; 3 days: sun; 4 days: exercise, saunas.\nTimes and help: ${short}\nQuestions: 020 7946 0018`,
      notes: ['150 characters, counted as 1 SMS.', words.smsNoRoom],
    });
    const longer = `https://a-longer.example/needling/calculator/`;
    expect(sms('sms-short', noneLonger, longer)).toEqual({
      text: `After needling, wait before exercise, make-up, saunas and more.\nHow long, and help: ${longer}\nQuestions: 020 7946 0018`,
      notes: [expect.stringMatching(/1 SMS/), words.smsNoRoom, words.smsNoLengths],
    });
    expect(sms('sms-short', { ...noneLonger, ...patientText }, longer).notes.at(-1)).toBe(
      words.smsNoTime,
    );
    expect(sms('sms-long', patientText).notes).not.toContain(words.smsNoTime);
    const alike = [...forAll.waits, wait('hair', 'Hair removal, waxing', 0)];
    const waits = alike.map((one) => ({ ...one, hours: 96 }));
    expect(sms('sms-short', { ...forAll, waits }, longer).text).toMatch(
      /^Skin needling: wait 4 days before exercise, make-up, saunas and more\.\n/,
    );
  });

  test('names each wait that is longer than the others, where only those may lose names', () => {
    const alike = ['exercise', 'swimming', 'saunas', 'make-up', 'hair removal'].map((name) =>
      wait(name, name, 72),
    );
    const waits = [...alike, wait('sun', 'Sun', 120, 72)];
    const first = (darkerSkin: PatientText['darkerSkin'], parts: 'sms-short' | 'sms-long') =>
      sms(parts, { ...forAll, waits, darkerSkin }).text.split('\n')[0];
    expect(first([], 'sms-short')).toBe(
      'Skin needling: wait 3 days before exercise, swimming, saunas and more. Wait 5 days: sun.',
    );
    const longer = [{ ...longerOnDarkerSkin('sun'), hours: 240 }];
    expect(first(longer, 'sms-short')).toBe(
      'After needling, wait before exercise, swimming, saunas and more.',
    );
    expect(first(longer, 'sms-long')).toMatch(/On brown and black skin, wait 10 days: sun\.$/);
  });

  test('with the whole link keeps the clinic’s name where it fits', () => {
    const { text, notes } = sms('sms-long', forAll);
    expect(text).toContain('Questions: Riverside Clinic, 020 7946 0018');
    expect(text).toContain(forAll.link);
    expect(notes).toEqual([`${text.length} characters, counted as 2 SMS.`]);
  });

  test('leaves out a name that its alphabet lacks, and says why', () => {
    const { text, notes } = sms('sms-long', {
      ...forAll,
      clinic: { name: 'Klinika Č', tel: '1570' },
    });
    expect(text).not.toContain('Klinika');
    expect(notes.at(-1)).toContain('has no “Č”, so with it each part would hold 70 characters');
  });

  test('says where a title needs the other alphabet, and where a link needs more parts', () => {
    const plain = { ...forAll, waits: [], title: 'Čo ďalej?', clinic: undefined };
    expect(sms('sms-short', plain).notes).toEqual([
      expect.stringMatching(/^\d+ characters, counted as 1 SMS\.$/),
      'The alphabet of SMS has no “Č”. With it, each part holds 70 characters.',
    ]);
    expect(sms('sms-short', forAll, `https://${'a'.repeat(150)}.example/`).notes[0]).toMatch(
      /counted as 2 SMS/,
    );
  });

  test('leaves the number out only where it would take one part more', () => {
    const texts = Array.from({ length: 120 }, (_, length) =>
      sms('sms-short', forAll, `https://${'a'.repeat(length + 1)}.example/`),
    );
    const without = texts.filter(({ notes }) => notes.includes(words.smsNoTel));
    expect(without).not.toHaveLength(0);
    for (const { notes } of without) expect(notes[0]).toMatch(/counted as 1 SMS/);
    expect(texts.at(-1)?.notes[0]).toMatch(/counted as 2 SMS/);
    expect(texts.at(-1)?.text).toContain('020 7946 0018');
  });

  /** The waits of the content, as the builder gets them. */
  const rules = dataFile('content/restrictions.yaml').filter(({ kind }) => kind === 'avoid');
  const facts = new Map(dataFile('content/facts.yaml').map((fact) => [fact['id'], fact['hours']]));
  const darkerOf = (rule: (typeof rules)[0]) =>
    rule['darkerSkin'] as { text: string; short: string };
  const darkerSkin = [
    ...Map.groupBy(
      rules.filter((rule) => darkerOf(rule)),
      (rule) => darkerOf(rule).text,
    ),
  ].map(([text, alike]) => {
    const id = /\{fact:([a-z-]+)\}/.exec(text)![1]!;
    return {
      ...{ id, text, hours: Number(facts.get(id)), short: darkerOf(alike[0]!).short },
      restrictions: alike.map((rule) => ({
        id: String(rule['id']),
        activity: String(rule['activity']),
      })),
    };
  });

  test('of any clinic, wait and link fits where anything does, and gives nobody a shorter wait, on darker skin too', () => {
    const clinics = fc.record({
      name: fc.string({ unit: fc.constantFrom(...'aÉ皮Я ’&'), minLength: 1, maxLength: 60 }),
      tel: fc.constantFrom('020 7946 0018', '+44 (0) 20 79 46 00 18 1'),
    });
    // Most clinics change a wait or none.
    const longer = fc.array(fc.option(fc.integer({ min: 121, max: longestWait }), { freq: 2 }), {
      minLength: rules.length,
      maxLength: rules.length,
    });
    const said = new Set<string>();
    fc.assert(
      fc.property(
        clinics,
        longer,
        fc.boolean(),
        fc.integer({ min: 0, max: 190 }),
        (clinic, own, counts, signs) => {
          const waits = rules.map((rule, index) => ({
            ...wait(String(rule['id']), String(rule['activity']), Number(rule['hours'])),
            shortName: String(rule['shortName']),
            hours: own[index] ?? Number(rule['hours']),
          }));
          const text = {
            ...forAll,
            clinic,
            counts,
            waits,
            darkerSkin,
            link: short + '#'.padEnd(signs, 'a'),
          };
          const left = stillLonger(darkerSkin, waits).filter((one) => one.restrictions.length > 0);
          for (const [channel, parts] of [
            ['sms-short', '1 SMS'],
            ['sms-long', '2 SMS'],
          ] as const) {
            const { text: written, notes } = sms(channel, text);
            expect(notes[0]).toMatch(new RegExp(`counted as (1 SMS|${parts})\\.`));
            expect(written).toContain(`: ${channel === 'sms-short' ? short : text.link}`);
            const [told = ''] = written.split('\n');
            said.add(told.split(/[ :]/, 3).join(' '));
            // No maximum, which would read as the wait of all.
            expect(told).not.toMatch(/up to|at least|most/);
            expect(told.match(/and more|self-tan/g)).not.toBeNull();
            const missing = /^After needling, wait before/.test(told);
            expect(notes.some((note) => /^How long to wait does not fit/.test(note))).toBe(missing);
            if (missing) {
              expect(told).not.toMatch(/\d/);
              continue;
            }
            // What has a length is true of each name behind it, and darker skin is named beside it.
            if (left.length > 0) expect(told).toMatch(/brown or black|easily darkened/i);
            const first = told.split(/ (?:On|Longer on) brown/)[0]!.replaceAll(',', '');
            for (const { shortName, hours } of waits) {
              const at = first.indexOf(` ${shortName.replaceAll(',', '')}`);
              if (at < 0) continue;
              const [last] = [...first.slice(0, at).matchAll(/(\d+) (hour|day)/g)].toReversed();
              const given = Number(last![1]) * (last![2] === 'day' ? 24 : 1);
              expect(given, `${shortName} in ${told}`).toBe(hours);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
    // With every length and with none; the way between is rare.
    expect([...said]).toEqual(
      expect.arrayContaining(['After skin needling', 'After needling, wait']),
    );
  });

  test('of the content’s own waits gives each in two parts where the link leaves room', () => {
    const waits = rules.map((rule) => ({
      ...wait(String(rule['id']), String(rule['activity']), Number(rule['hours'])),
      shortName: String(rule['shortName']),
    }));
    const text = { ...forAll, waits, darkerSkin, clinic: { tel: '020 7946 0018' } };
    const [told] = sms('sms-long', { ...text, link: short }).text.split('\n');
    expect(told).toMatch(/self-tan, make-up; \d days: retinoids, .* easily darkened skin\.$/);
  });
});

describe('the preview for the patient', () => {
  const tell = (fragment: string, clockChange: 'none' | 'repeated' = 'none') => {
    const { state } = readLink(fragment, minimums);
    const treatedAt = Temporal.ZonedDateTime.from('2026-11-24T15:00[America/New_York]');
    const treatment = state.treated ? { treatedAt, clockChange } : undefined;
    return readBack('Aftercare', state, treatment, { activity, now, locale, words }).join('\n');
  };

  test('is read from the final link: it has no shorter wait', () => {
    expect(tell('exercise=24&make-up=96')).toMatch(/Make-up: 4\sdays/);
    expect(tell('exercise=24')).not.toContain('Exercise');
  });

  test('names the zone, a clock change and whom to call', () => {
    const fragment = 'treated=2026-11-24T15:00&zone=America/New_York&tel=1570';
    expect(tell(fragment)).toContain('15:00 (New York time)');
    expect(tell(fragment)).toContain('“Questions? Your clinic, 1570.”');
    expect(tell(fragment)).not.toContain('clocks');
    expect(tell(fragment, 'repeated')).toContain('clocks changed');
  });
});

describe('a time that is unlikely', () => {
  const ask = (treated: string, hours = 120) =>
    unlikelyTime(
      { treatedAt: Temporal.ZonedDateTime.from(`${treated}[Europe/London]`), clockChange: 'none' },
      hours,
      { now, locale, words },
    );

  test('is asked about: one to come, and one long past its waits, with its year', () => {
    expect(ask('2027-03-29T15:00')).toMatch(/has not come yet: .*29 March 2027/);
    expect(ask('2026-11-24T17:30')).toMatch(/has not come yet/);
    expect(ask('2025-11-29T15:00')).toMatch(/long past.*29 November 2025/);
    expect(ask('2026-10-20T15:00')).toMatch(/long past/);
  });

  test('others are not', () => {
    for (const usual of ['2026-11-24T16:00', '2026-11-01T15:00', '2026-10-25T15:00']) {
      expect(ask(usual)).toBeUndefined();
    }
    expect(ask('2026-08-30T15:00', 2160)).toBeUndefined();
  });
});

describe('HTML to paste', () => {
  const awkward = fc.string({ unit: fc.constantFrom(...`"'<>&;=/#aß `, '&amp;', '<b>', '&quot') });

  test('holds the link and its title, escaped, and nothing else', () => {
    fc.assert(
      fc.property(awkward, awkward, (link, title) => {
        const anchors = parse(linkHtml(link, title)).childNodes;
        expect(anchors).toHaveLength(1);
        const anchor = parse(linkHtml(link, title)).querySelector('a')!;
        expect(Object.keys(anchor.attributes)).toEqual(['href']);
        expect(anchor.getAttribute('href')).toBe(link);
        expect(anchor.text).toBe(title);
        expect(anchor.querySelectorAll('*')).toEqual([]);
      }),
    );
  });

  test('shows the calculator in a frame with a title, and adjusts its height', () => {
    const link = 'https://site.example/needling/embed/calculator/#exercise=96&clinic=A+%26+B';
    const html = parse(embedHtml(link, words.frameTitle));
    const frame = html.querySelector('iframe')!;
    expect(frame.getAttribute('src')).toBe(link);
    expect(frame.getAttribute('title')).toBe(words.frameTitle);
    expect(frame.getAttribute('loading')).toBe('lazy');
    expect(html.querySelector('script')?.getAttribute('src')).toBe(
      'https://site.example/needling/embed/height.js',
    );
  });
});

/** Decodes the QR code's modules with an independent library. */
function decoded(link: string): string | undefined {
  const code = qrCode(link);
  const scale = 4;
  const side = (code.size + 2 * quietZone) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const on = code.get(Math.floor(x / scale) - quietZone, Math.floor(y / scale) - quietZone);
      if (on) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return jsQR(pixels, side, side)?.data;
}

describe('the QR code', () => {
  test.each([
    page,
    `${page}#treated=2026-11-24T15:00&zone=America/Argentina/ComodRivadavia&exercise=96&make-up=48&clinic=Riverside+%26+S%C3%B6hne&tel=020+7946+0018`,
    `${page}#clinic=${encodeURIComponent('皮'.repeat(60))}`,
  ])('decodes to the link: %s', (link) => {
    expect(decoded(link)).toBe(link);
  });

  test('is saved in whole pixels, wide enough for print', () => {
    for (const size of [21, 57, 177]) {
      const pixels = pixelsPerModule({ size });
      expect(Number.isInteger(pixels)).toBe(true);
      expect((size + 2 * quietZone) * pixels).toBeGreaterThanOrEqual(printWidth);
    }
  });
});
