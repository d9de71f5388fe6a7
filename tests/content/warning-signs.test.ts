import { describe, expect, test } from 'vitest';
import { dataFile } from '../fixtures/content-files';

interface Sign {
  id: string;
  text: string;
  brief?: string;
}
const cards = dataFile('content/warning-signs.yaml') as unknown as {
  id: string;
  handedOut?: { whole: string; brief: string };
  signs: Sign[];
  notes?: { text: string; brief?: string }[];
}[];
const card = (id: string) => cards.find((one) => one.id === id)!;

describe('the forms of a card say the same', () => {
  test('the signs after numbing cream, on the page, on paper and in e-mails', () => {
    const { signs, handedOut } = card('call-an-ambulance');
    const sign = signs.find(({ id }) => id === 'racing-heart-after-cream')!;
    for (const form of [sign.text, sign.brief, handedOut!.whole]) {
      for (const part of [
        'numbing cream',
        'shaking',
        'dizziness',
        'ringing ears',
        'trouble seeing',
        'metal taste',
        'numb mouth',
      ]) {
        expect(form).toContain(part);
      }
    }
    expect(handedOut!.brief).toContain('numbing cream');
  });

  test.each([
    [
      'call-an-ambulance',
      ['hoarse', 'itchy', 'vomiting', 'confus', 'glass', 'chest pain', 'a fit'],
    ],
    ['emergency-department', ['eye', 'blisters', 'needle', 'call an ambulance']],
    ['call-today', ['pus', 'cold sore', 'red eye', 'rash', 'redness', 'faint', 'swelling']],
  ])('%s names its gravest signs in both texts that are handed out', (id, words) => {
    const { whole, brief } = card(id).handedOut!;
    for (const word of words) {
      expect(whole, word).toContain(word);
      expect(brief, word).toContain(word);
    }
  });

  test('an emergency department that cannot be reached means an ambulance, on paper too', () => {
    for (const { text, brief } of card('emergency-department').notes!) {
      expect(text).toContain('call an ambulance');
      expect(brief).toContain('call an ambulance');
    }
  });
});

test('a day with a number says from when it counts, in the sign itself', () => {
  const { text } = dataFile('content/facts.yaml').find(({ id }) => id === 'warning-after')!;
  expect(text).toContain('after the session');
});

test('pus is the first sign for a doctor today', () => {
  const { signs, handedOut } = card('call-today');
  expect(signs[0]!.id).toBe('pus-or-leaking');
  expect(handedOut!.whole).toMatch(/^pus/);
  expect(handedOut!.brief).toMatch(/^pus/);
});

test('who feels faint at home, or has an itchy rash with more, finds how soon', () => {
  const ids = (id: string) => card(id).signs.map((sign) => sign.id);
  expect(ids('call-an-ambulance')).toContain('itchy-rash-and-more');
  expect(ids('call-today')).toContain('faint-or-dizzy');
});
