import { expect, test } from 'vitest';
import { keepTogether } from '../../src/lib/keep-together';

/** Returns a page with this body, with no-break spaces shown as `_`. */
const kept = (body: string) =>
  keepTogether(`<head><title>72 hours</title></head><body>${body}</body>`)
    .replace(/^.*<body>|<\/body>$/g, '')
    .replaceAll('\u00a0', '_');

test.each([
  ['Wait 72 hours before you swim.', 'Wait 72_hours before you swim.'],
  ['It takes 30 to 60 minutes.', 'It takes 30_to_60_minutes.'],
  ['It grows after day 2 or 3.', 'It grows after day_2_or_3.'],
  ['They had 1,845 people, or 1 out of 4.', 'They had 1,845_people, or 1_out of_4.'],
  ['What should I do, and may I swim?', 'What should I_do, and may I_swim?'],
  ['Under CC BY 4.0, you may share it.', 'Under CC_BY_4.0, you may share it.'],
  ['Call 0808 223 1133, free.', 'Call 0808_223_1133, free.'],
  ['Do not use vitamin C.', 'Do not use vitamin_C.'],
  ['In 2021. They stopped', 'In 2021. They stopped'],
  ['<code>treated</code> from 0 to 23', '<code>treated</code> from 0_to_23'],
])('"%s"', (text, expected) => {
  expect(kept(`<p>${text}</p>`)).toBe(`<p>${expected}</p>`);
});

test('leaves the head, attributes, code and scripts unchanged', () => {
  const body =
    '<p title="72 hours"></p><code>exercise=96 hours</code><script type="application/ld+json">{"a":"72 hours"}</script>';
  expect(kept(body)).toBe(body);
  expect(keepTogether('<title>72 hours</title><body></body>')).toContain('<title>72 hours</title>');
});
