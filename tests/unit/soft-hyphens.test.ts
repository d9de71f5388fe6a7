import { expect, test } from 'vitest';
import { softHyphens } from '../../src/lib/soft-hyphens';

/** Returns part of a page, with soft hyphens shown as `~`. */
const shown = (html: string) =>
  softHyphens(html, ['hyper-pigmen-tation', 'radio-frequency']).replaceAll('\u00ad', '~');

test.each([
  ['<h2>Hyperpigmentation</h2>', '<h2>Hyper~pigmen~tation</h2>'],
  ['<h3 id="radiofrequency">Radiofrequency</h3>', '<h3 id="radiofrequency">Radio~frequency</h3>'],
  ['<h1><span>Is it radiofrequency?</span></h1>', '<h1><span>Is it radio~frequency?</span></h1>'],
  ['<p>Hyperpigmentation</p>', '<p>Hyperpigmentation</p>'],
  ['<h2>Pigmentation</h2>', '<h2>Pigmentation</h2>'],
])('%s', (html, expected) => {
  expect(shown(html)).toBe(expected);
});
