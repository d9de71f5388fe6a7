import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLook } from '../../src/features/embed/frame-look';
import { contrast, isHex, luminance, textOnAccent } from '../../src/lib/contrast';
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
