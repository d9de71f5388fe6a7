import fc from 'fast-check';
import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, test } from 'vitest';
import {
  cleanClinicName,
  cleanClinicTel,
  deceptive,
  isHelpLine,
  isPremium,
  longestName,
  readClinicName,
  readClinicTel,
  refusedInName,
  telLink,
} from '../../src/lib/clinic-contact';
import { dataFile } from '../fixtures/content-files';
import { nameProblem, telProblem } from '../../src/lib/contact-problem';
import { builderWords } from '../fixtures/words';

describe('a clinic’s name from a link', () => {
  test.each([
    'Riverside Clinic',
    "Dr. Müller & Söhne, St. Mary's",
    'Clinic 24',
    '24-Hour Skin',
    '7 Day Dental',
    'Riverside Day Spa',
    'Dr Wait',
    'Skin 360',
    'R.S. Skin Ltd.',
    'Skin Ltd. & Co. of Leeds',
    'Prof. Dr. med. dent. Schmidt',
    'Dott.ssa Rossi, Studio Medico',
    'St.Mary’s Skin',
    'sk:n Leeds',
    '24/7 Skin',
    'Haut- u. Laserzentrum am Ring 8',
    'Studio 54 – Praxis f. Kosmetik',
    'Riverside, 10 Harley Street',
    'Клиника им. Пирогова',
    'کلینیک پوست ۲۴',
    '皮膚科クリニック・東京',
    '北京皮肤病医院（朝阳）',
    'St John’s & Söhne (Leeds)',
    'Клиника',
    '皮膚科',
    'Dr. O’Neill',
    'The Girl Who Glows',
    'کلینیک زیبایی می\u200Cخک',
    'ශ්\u200Dරී ක්ලිනික්',
    'क्\u200Dष क्लिनिक',
    'מרפאת העור',
    'Skin 👩\u200D⚕️',
    'ᠣᠷᠤᠰ\u180Eᠠ',
    '辻\u{E0100}皮膚科',
  ])('%s is shown', (name) => {
    expect(readClinicName(name)).toBe(name);
  });

  test.each([
    ['a soft hyphen', 'River\u00ADside Clinic'],
    ['a zero-width space', 'River\u200Bside Clinic'],
    ['a byte order mark', '\uFEFFRiverside Clinic'],
    ['a direction mark', 'Riverside Clinic\u200E'],
    ['no-break spaces', 'Riverside\u00A0\u202FClinic'],
    ['joiners that Latin letters do not need', 'River\u200Dside\u200C\u180E Clinic'],
    ['letters that show nothing', '\u3164River\u034Fside\u115F Clinic\uFFA0'],
  ])('cleans up %s that was pasted with it', (_what, name) => {
    expect(readClinicName(name)).toBe('Riverside Clinic');
  });

  test.each([
    '',
    '   ',
    '12345',
    '<b>Clinic</b>',
    'Clinic\u202Eexe',
    'Clinic\u2066exe',
    '\u202DClinic\u202C',
    'Clinic\nNext line',
    '\u3164',
    'https://evil.example',
    'see WWW.evil.example',
    'a'.repeat(61),
    'Riverside. You may exercise today.',
    'us, do not call an ambulance',
    'Exercise is fine after one day',
    'This guide is wrong - swim after 24 hours',
    'the doctors of Skin Needling Explained',
    'Your ambulance service',
    'Dial nine nine nine only',
    'Riverside! You may swim',
    'Safe already? Yes',
    'Waits Cancelled By NHS',
    'NHS England',
    'N.H.S. Skin',
    'N H S Skin',
    'Samaritans',
    'SWIM TODAY OK',
    'Swim tomorrow OK',
    'Exercise now, it’s fine',
    'Wait 1 day',
    'Ignore the waits below',
    'Riverside: 2 days only',
    'S.w.i.m tomorrow',
    'Sw1m t0m0rrow',
    'Ｓｗｉｍ ｔｏｍｏｒｒｏｗ',
    'Ѕwіm tоmorrоw',
    'This Guide Was Recalled',
    'Approved by the FDA',
    'MHRA',
    'WHO Skin Centre',
    'World Health Organisation',
    'Riverside: no need to wait',
    'It is dry. Swim now',
    'Wait is over… go on',
    '可以游泳。没有问题',
    'تمام شد؟ شنا کنید',
    'अब तैरें। कोई बात नहीं',
    'Riverside 999',
    'Riverside, call 112',
    'Riverside 9-1-1',
    'کلینیک ۹۹۹',
    'Клиника ９１１',
    'Riverside 020 7946 0018',
    'Riverside (020) 7946.0018',
    'riverside.com',
    'Riverside evil.co.uk/x',
    'ask@riverside.example',
  ])('%j is rejected', (name) => {
    expect(readClinicName(name)).toBeUndefined();
  });

  test.each([
    ['Clinic\u202Eexe', /hidden character.*U\+202E/],
    ['Clinic\u2067exe', /hidden character.*U\+2067/],
    ['Clinic <3', /Take this out: </],
    ['see www.evil.example', /Take this out: www\./],
    ['Riverside. You may swim', /Take this out: Riverside\. Use the name alone/],
    ['Riverside 999', /Take this out: 999/],
    ['12345', /1 to 60 letters/],
    ['a'.repeat(61), /1 to 60 letters/],
  ])('%j gets an explanation', (name, message) => {
    expect(
      nameProblem(cleanClinicName(name), builderWords, longestName, deceptive, refusedInName),
    ).toMatch(message);
  });
});

describe('any name of a clinic', () => {
  const word = fc.constantFrom(
    ...[
      'Riverside',
      'Skin',
      'Ltd.',
      'Dr.',
      'St.',
      'R.S.',
      'Söhne',
      '&',
      '皮膚科',
      'پوست',
      '24',
      '7',
    ],
  );
  const any = fc
    .array(word, { minLength: 1, maxLength: 5 })
    .map((words) => `Clinic ${words.join(' ')}`);

  test('of names, titles, legal forms and small numbers is shown', () => {
    fc.assert(
      fc.property(any, (name) => {
        // Small numbers in a row are like a telephone number.
        fc.pre(!/\d \d/.test(name));
        expect(readClinicName(name)).toBe(name);
      }),
    );
  });

  test('is rejected with a sentence, an address or a number to call in it, and the message names that', () => {
    const added = fc.constantFrom(
      ...[
        'is open. You may swim',
        'says: swim',
        '999',
        '020 7946 0018',
        'https://evil',
        'evil.com',
      ],
    );
    fc.assert(
      fc.property(any, added, (name, more) => {
        const whole = `${name}, ${more}`;
        expect(readClinicName(whole)).toBeUndefined();
        expect(
          nameProblem(cleanClinicName(whole), builderWords, longestName, deceptive, refusedInName),
        ).toMatch(/Take this out: /);
      }),
    );
  });
});

describe('a clinic’s telephone number from a link', () => {
  test.each(['020 7946 0018', '+44 20 7946 0018', '(020) 7946-0018', '1570', '+1 (202) 555-0123'])(
    '%s is shown',
    (tel) => {
      expect(readClinicTel(tel)).toBe(tel);
    },
  );

  test.each([
    ['no-break spaces', '020\u00A07946\u202F0018', '020 7946 0018'],
    ['marks of a macOS address book', '\u202D020 7946 0018\u202C', '020 7946 0018'],
    ['marks for mixed directions', '\u2066\u200F+972 3 123 4567\u2069', '+972 3 123 4567'],
    [
      'marks that stand around each group',
      '\u202D020\u202C \u202D7946 0018\u202C',
      '020 7946 0018',
    ],
    ['a mark at the start that turns nothing', '\u202E020 7946 0018', '020 7946 0018'],
    ['a hyphen that does not break', '020\u20117946\u20110018', '020-7946-0018'],
    ['dashes', '020–7946—0018', '020-7946-0018'],
    ['a minus', '020\u22127946\u22120018', '020-7946-0018'],
    ['soft hyphens and zero widths', '020\u00AD79\u200B46\uFEFF0018', '02079460018'],
    ['a full stop', '020 7946 0018.', '020 7946 0018'],
    ['"tel:"', 'tel:+442079460018', '+442079460018'],
    ['"Tel.:"', 'Tel.: 020 7946 0018', '020 7946 0018'],
    ['full-width figures', '（０３）１２３４－５６７８', '(03)1234-5678'],
    ['a country code in brackets', '(+44) 20 7946 0018', '+44 20 7946 0018'],
    ['a plus that stands apart', '+ 44 20 7946 0018', '+44 20 7946 0018'],
    ['a letter that shows nothing', '\u3164020 7946 0018', '020 7946 0018'],
  ])('cleans up %s that was pasted with it', (_what, typed, tel) => {
    expect(readClinicTel(typed)).toBe(tel);
  });

  test('restores a missing plus if a zero in brackets shows it', () => {
    expect(readClinicTel('44 (0)20 7946 0018')).toBe('+44 (0)20 7946 0018');
    expect(readClinicTel('0 (0)20 7946 0018')).toBe('0 (0)20 7946 0018');
  });

  test.each([
    ['020 7946 0018 ext 4', /extension/],
    ['020 7946 0018x12', /extension/],
    ['+44 20 7946 0018;ext=3', /extension/],
    ['0800 CALL', /Take this out: C/],
    ['020 7946 0018 / 0019', /Take this out: \//],
    ['020\u202E7946', /hidden character.*U\+202E/],
    ['12', /too short/],
    ['999', /ambulance or a help line/],
    ['+112', /too short|ambulance/],
    ['1234567890123456', /16 digits/],
  ])('%j gets an explanation', (tel, message) => {
    expect(readClinicTel(tel)).toBeUndefined();
    expect(telProblem(cleanClinicTel(tel), builderWords, isHelpLine, isPremium)).toMatch(message);
  });

  test.each([
    '',
    '12',
    '999',
    '112',
    '9-1-1',
    '٩٩٩',
    '0800 CALL',
    '02O 7946',
    '+',
    '٠٢٠٧٩٤٦',
    '1234567890123456',
    '12;ext=3',
    '020\u202E7',
  ])('%j is rejected', (tel) => {
    expect(readClinicTel(tel)).toBeUndefined();
  });
});

describe('the link that dials a number', () => {
  test.each([
    ['020 7946 0018', 'tel:02079460018'],
    ['(0)20 7946 0018', 'tel:02079460018'],
    ['+44 20 7946 0018', 'tel:+442079460018'],
    ['+44 (0)20 7946 0018', 'tel:+442079460018'],
    ['+44(0)20 7946 0018', 'tel:+442079460018'],
    ['+44 (0) 20-7946.0018', 'tel:+442079460018'],
    ['+44 020 7946 0018', 'tel:+442079460018'],
    ['+44 (020) 7946 0018', 'tel:+442079460018'],
    ['+39 (06) 6982 1234', 'tel:+390669821234'],
    ['0044 (0)20 7946 0018', 'tel:00442079460018'],
    ['+353 (0)1 234 5678', 'tel:+35312345678'],
    ['+41 (0)44 668 18 00', 'tel:+41446681800'],
    ['+39 (0)6 6982 1234', 'tel:+390669821234'],
    ['+39 06 6982 1234', 'tel:+390669821234'],
    ['+36 (06) 1 234 5678', 'tel:+3612345678'],
    ['+7 (8) 495 123-45-67', 'tel:+74951234567'],
    ['+7 800 555 35 35', 'tel:+78005553535'],
    ['+61 (8) 9400 0000', 'tel:+61894000000'],
    ['+1 (202) 555-0123', 'tel:+12025550123'],
    ['1570', 'tel:1570'],
  ])('%s: %s', (tel, link) => {
    expect(telLink(tel)).toBe(link);
  });

  const numbers = getCountries().map((country) => ({
    country,
    code: getCountryCallingCode(country),
    national: getExampleNumber(country, examples)!.nationalNumber,
  }));

  test('leaves a correct number unchanged, in every country', () => {
    expect(numbers.length).toBeGreaterThan(200);
    const changed = numbers.filter(
      ({ code, national }) => telLink(`+${code} ${national}`) !== `tel:+${code}${national}`,
    );
    expect(changed).toEqual([]);
  });

  test.each([
    ['(0)', ''],
    ['(0', ')'],
    ['0', ''],
  ])('drops %s%s after the country code like Google’s library', (before, after) => {
    const written = numbers.map(
      ({ code, national }) =>
        `+${code} ${before}${national.slice(0, 2)}${after}${national.slice(2)}`,
    );
    const valid = written.filter((tel) => parsePhoneNumberFromString(tel)?.isValid());
    expect(valid.length).toBeGreaterThan(80);
    const others = valid.filter(
      (tel) => telLink(tel) !== `tel:${parsePhoneNumberFromString(tel)!.number}`,
    );
    expect(others).toEqual([]);
  });
});

describe('a number for help', () => {
  const lines = dataFile('content/help-lines.yaml').map(({ number }) => String(number));

  test.each([
    ...lines,
    ...lines.map((number) => number.replaceAll(' ', '')),
    ...lines.map((number) => [...number.replaceAll(' ', '')].join('-')),
    ...['9-9-99', '1121', '00000', '+44 999', '+49 116 117', '0049 116117', '+1 988', '116 000'],
    ...['+61 13 11 14', '+61 1800 022 222', '+64 800 611 116', '+64 1737'],
  ])('%s is no clinic’s, and the message says what to do', (tel) => {
    expect(readClinicTel(tel)).toBeUndefined();
    expect(telProblem(cleanClinicTel(tel), builderWords, isHelpLine, isPremium)).toBe(
      builderWords.telHelp,
    );
  });

  test.each([
    '1719',
    '02770',
    '28000',
    '+500 28000',
    '0116 117 2345',
    '020 7913 1114',
    '+683 4000',
    '0999 123456',
    '112233',
  ])('%s may be a clinic’s', (tel) => {
    expect(readClinicTel(tel)).toBe(tel);
  });
});

describe('a number at an extra price', () => {
  test.each([
    ...['0909 879 0000', '+44 909 879 0000', '+44 (0)909 879 0000', '0044 9098790000'],
    ...['+44 911 879 0000', '+1 900 555 0123', '+1-900-555-0123', '001 900 555 0123'],
    ...['0871 234 5678', '0870 123 4567', '+44 871 234 5678', '+44 70 1234 5678', '118 500'],
    ...['0900 1234567', '+49 900 1 234567', '+31 900 1234', '+41 900 123 456'],
  ])('%s is no clinic’s, and the message says what to do', (tel) => {
    expect(readClinicTel(tel)).toBeUndefined();
    expect(telProblem(cleanClinicTel(tel), builderWords, isHelpLine, isPremium)).toBe(
      builderWords.telPremium,
    );
  });

  test.each([
    // Helsinki, Nuremberg, Auckland, New Jersey, Turkey, a free number in Spain, Newcastle, the Philippines,
    // Dublin's and Indonesia's mobile phones, Lagos, Berlin.
    ...['09 1234 5678', '0911 398 0000', '09 301 0100', '908 555 0123', '+90 532 123 4567'],
    ...['900 123 456', '+34 900 123 456', '0191 498 0000', '+63 909 879 0000'],
    ...['087 123 4567', '0878 1234 567', '0703 123 4567', '030 118 500'],
  ])('%s may be a clinic’s', (tel) => {
    expect(readClinicTel(tel)).toBe(tel);
  });

  test('no country’s usual mobile number with its code is taken for one', () => {
    const refused = getCountries().filter((country) =>
      isPremium(getExampleNumber(country, examples)!.formatInternational()),
    );
    expect(refused).toEqual([]);
  });
});
