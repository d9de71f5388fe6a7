import { describe, expect, test } from 'vitest';
import { textHash } from '../../src/data/text-hash';

const cited = (id: string, number: number) =>
  `<sup class="cite"><a href="#source-${id}" aria-label="Source ${number}">${number}</a></sup>`;
const text = `<h1>Pools</h1><p>Wait 72 hours.${cited('cdc', 1)}</p><ul><li>rinse</li></ul>`;

describe('the hash of a text', () => {
  test('has 12 hexadecimal digits', () => {
    expect(textHash(text)).toMatch(/^[0-9a-f]{12}$/);
  });

  test.each([
    ['a word', text.replace('rinse', 'do not rinse')],
    ['a number', text.replace('72', '48')],
    ['the heading', text.replace('Pools', 'Sauna')],
    ['a source', text.replace('#source-cdc', '#source-nhs')],
    ['an item more', text.replace('</ul>', '<li>dry</li></ul>')],
    ['what a program will say', `${text}<script type="application/json">{"a":"b"}</script>`],
  ])('changes with %s', (_, changed) => {
    expect(textHash(changed)).not.toBe(textHash(text));
  });

  test.each([
    ['white space', text.replaceAll('><', '>\n  <').replace('72 h', '72&nbsp;h')],
    [
      'class names and elements around',
      `<div class="a">${text.replace('<p>', '<p class="b">')}</div>`,
    ],
    ['a soft hyphen', text.replace('rinse', 'rin\u00adse')],
    ['the number of a source', text.replace(cited('cdc', 1), cited('cdc', 2))],
    ['a style or a program', `${text}<style>p{}</style><script>run()</script>`],
    ['a menu', `<nav>On this page</nav>${text}`],
    ['the choices of a form', `${text}<select><option>Europe/London</option></select>`],
    ['page furniture', `${text}<p data-furniture>Last checked: <b>today</b></p>`],
    ['the review itself', `${text}<span data-review="none">Nobody yet.</span>`],
    ['a comment', `${text}<!-- here -->`],
  ])('does not change with %s', (_, changed) => {
    expect(textHash(changed)).toBe(textHash(text));
  });
});
