import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainForSms, smsSize } from '../../src/lib/sms';

/** The table of 3GPP TS 23.038, section 6.2.1, by rows of 16 codes; 27 is the escape to the second table. */
const rows = [
  '@£$¥èéùìòÇ\nØø\rÅå',
  'Δ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ',
  ' !"#¤%&\'()*+,-./',
  '0123456789:;<=>?',
  '¡ABCDEFGHIJKLMNO',
  'PQRSTUVWXYZÄÖÑÜ§',
  '¿abcdefghijklmno',
  'pqrstuvwxyzäöñüà',
];
const table = rows.join('').replace('\u001b', '');
const second = '\f^{}\\[~]|€';
const basicSign = fc.constantFrom(...table);
const secondSign = fc.constantFrom(...second);

describe('the size of an SMS', () => {
  test('the table holds 127 signs, and each takes one character', () => {
    expect([...table]).toHaveLength(127);
    for (const sign of table) expect(smsSize(sign)).toEqual({ parts: 1, used: 1, perPart: 160 });
  });

  test('each sign of the second table takes two', () => {
    for (const sign of second) expect(smsSize(sign).used).toBe(2);
  });

  test.each([
    ['a'.repeat(160), { parts: 1, used: 160, perPart: 160 }],
    ['a'.repeat(161), { parts: 2, used: 161, perPart: 153 }],
    ['a'.repeat(306), { parts: 2, used: 306, perPart: 153 }],
    ['a'.repeat(307), { parts: 3, used: 307, perPart: 153 }],
    ['€'.repeat(80), { parts: 1, used: 160, perPart: 160 }],
    // A part of 153 holds 76 whole signs of two, so 153 of them need 3 parts, not 2.
    ['€'.repeat(153), { parts: 3, used: 306, perPart: 153 }],
    ['č'.repeat(70), { parts: 1, used: 70, perPart: 70, unusual: 'č' }],
    ['č'.repeat(71), { parts: 2, used: 71, perPart: 67, unusual: 'č' }],
    [`${'a'.repeat(69)}皮`, { parts: 1, used: 70, perPart: 70, unusual: '皮' }],
    // 67 is odd, so the last unit of a part stays empty.
    ['😀'.repeat(67), { parts: 3, used: 134, perPart: 67, unusual: '😀' }],
    ['', { parts: 1, used: 0, perPart: 160 }],
  ])('case %#', (text, size) => {
    expect(smsSize(text)).toEqual(size);
  });

  test('of any text of the alphabet follows from its signs', () => {
    fc.assert(
      fc.property(fc.array(basicSign), fc.array(secondSign), (ones, twos) => {
        const { parts, used, perPart, unusual } = smsSize([...ones, ...twos].join(''));
        expect(unusual).toBeUndefined();
        expect(used).toBe(ones.length + 2 * twos.length);
        expect(parts * perPart).toBeGreaterThanOrEqual(used);
        expect(parts === 1).toBe(used <= 160);
      }),
    );
  });

  test('grows with the text, and one part fewer would not hold it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), fc.string(), (text, more) => {
        const { parts, used, perPart } = smsSize(text);
        expect(smsSize(text + more).parts).toBeGreaterThanOrEqual(parts);
        // Each part leaves at most one unit empty.
        expect(used).toBeGreaterThan((parts - 1) * (perPart - 1) - 1);
      }),
    );
  });
});

test('signs of print become signs of the alphabet, and nothing else changes', () => {
  expect(plainForSms('3\u00a0days – don’t “pick”…')).toBe('3 days - don\'t "pick"...');
  fc.assert(
    fc.property(fc.array(basicSign), (signs) => {
      expect(plainForSms(signs.join(''))).toBe(signs.join(''));
    }),
  );
});
