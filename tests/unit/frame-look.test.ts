import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLook } from '../../src/features/embed/frame-look';
import { askedLook } from '../../src/features/link-builder/frame-look-fields';
import { contrast, isHex, luminance, textOnAccent } from '../../src/lib/contrast';
import { builderWords } from '../fixtures/words';
import { palettes } from '../fixtures/tokens';

const usual = { scheme: 'light', clear: false, compact: false };
const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);
const grounds = {
  light: ['paper', 'raised', 'tint'].map((role) => palettes.light[role]!),
  dark: ['paper', 'raised', 'tint'].map((role) => palettes.dark[role]!),
};

describe('contrast', () => {
  // Values of WCAG's own examples and of the WebAIM contrast checker.
  test.each([
    ['#000', '#fff', 21],
    ['#fff', '#ffffff', 1],
    ['#777777', '#fff', 4.48],
    ['#767676', '#fff', 4.54],
    ['#ff0000', '#fff', 4],
    ['#0000ff', '#fff', 8.59],
  ])('of %s and %s is %s', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });

  test('is the same both ways, from 1 to 21', () => {
    fc.assert(
      fc.property(colours, colours, (one, other) => {
        const ratio = contrast(one, other);
        expect(contrast(other, one)).toBe(ratio);
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });

  test('is the same for three digits and for six', () => {
    expect(luminance('#a3f')).toBe(luminance('#AA33FF'));
  });
});

describe('an accent', () => {
  test.each([
    ['#8a1c5b', '#fff', undefined],
    ['#ffb3c7', undefined, '#000'],
    ['#ffff00', undefined, '#000'],
    ['#808080', undefined, undefined],
  ])('%s is taken where it can be read', (accent, light, dark) => {
    expect(textOnAccent(accent, grounds.light)).toBe(light);
    expect(textOnAccent(accent, grounds.dark)).toBe(dark);
  });

  test('that is taken can be read as text, and so can the text on it', () => {
    fc.assert(
      fc.property(colours, fc.constantFrom(grounds.light, grounds.dark), (accent, behind) => {
        const text = textOnAccent(accent, behind);
        const least = Math.min(...behind.map((ground) => contrast(accent, ground)));
        expect(text !== undefined).toBe(least >= 4.5);
        if (text) expect(contrast(accent, text)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 1000 },
    );
  });

  test('never fits both schemes, so one parameter is enough to say that ours stands in', () => {
    fc.assert(
      fc.property(colours, (accent) => {
        const both = [grounds.light, grounds.dark].map((behind) => textOnAccent(accent, behind));
        expect(both).toContain(undefined);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the look of a frame', () => {
  test.each([
    ['', usual],
    ['?scheme=auto', { ...usual, scheme: 'auto' }],
    ['?scheme=DARK&ground=none', { ...usual, scheme: 'dark', clear: true }],
    ['?start=compact&amp;accent=8A1C5B', { ...usual, compact: true, accent: '#8a1c5b' }],
    ['?start=compact&amp;amp;scheme=dark', { ...usual, compact: true, scheme: 'dark' }],
    ['?accent=%238a1c5b', { ...usual, accent: '#8a1c5b' }],
    ['?accent=fa0', { ...usual, accent: '#fa0' }],
    ['?accent=red&scheme=blue&start=big&ground=paper&utm_source=x', usual],
    ['?accent=8a1c5b;background:url(x)', usual],
    ['?accent=', usual],
  ])('%s', (search, look) => {
    expect(readLook(search)).toEqual(look);
  });

  test('is one of the known, whatever the query', () => {
    const queries = fc.oneof(
      fc.string(),
      fc
        .array(fc.tuple(fc.constantFrom('scheme', 'accent', 'ground', 'start'), fc.string()))
        .map(
          (parts) =>
            `?${parts.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`,
        ),
    );
    fc.assert(
      fc.property(queries, (search) => {
        const { scheme, accent } = readLook(search);
        expect(['light', 'dark', 'auto']).toContain(scheme);
        if (accent !== undefined) expect(isHex(accent)).toBe(true);
      }),
    );
  });
});

describe('the look that the link builder writes', () => {
  const asked = (scheme: '' | 'dark' | 'auto', accent: string, compact = false) =>
    askedLook({ scheme, accent, compact, grounds }, builderWords);

  test.each([
    ['', '', { query: '', said: '' }],
    ['dark', '', { query: '?scheme=dark', said: '' }],
    ['', '#8A1C5B ', { query: '?accent=8a1c5b', said: builderWords.accentFits }],
    ['', 'ffd34d', { query: '', said: builderWords.accentTooLight }],
    ['dark', '8a1c5b', { query: '?scheme=dark', said: builderWords.accentTooDark }],
    ['auto', '8a1c5b', { query: '?scheme=auto&accent=8a1c5b', said: builderWords.accentTooDark }],
    ['', 'purple', { query: '', said: builderWords.accentWrong }],
  ] as const)('%s with the colour %j', (scheme, accent, look) => {
    expect(asked(scheme, accent)).toMatchObject(look);
  });

  test('is what the frame reads, and its colour is one that the frame takes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'dark', 'auto'),
        fc.oneof(colours, fc.string({ maxLength: 8 })),
        fc.boolean(),
        (scheme, accent, compact) => {
          const look = readLook(asked(scheme, accent, compact).query);
          expect(look).toMatchObject({ scheme: scheme || 'light', compact, clear: false });
          if (!look.accent) return;
          const taken = [grounds.light, grounds.dark].filter((all) =>
            textOnAccent(look.accent!, all),
          );
          expect(taken).not.toEqual([]);
        },
      ),
    );
  });
});
