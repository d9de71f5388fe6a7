import { expect, test } from 'vitest';
import { markedText } from '../../src/search/marked-text';

test('an excerpt becomes runs of plain text, the found words marked', () => {
  expect(
    markedText('You may <mark>swim</mark> after &lt;3 days&gt; &amp; &quot;rest&quot;'),
  ).toEqual([
    { text: 'You may ', marked: false },
    { text: 'swim', marked: true },
    { text: ' after <3 days> & "rest"', marked: false },
  ]);
});

test('markup other than the marks stays text', () => {
  expect(markedText('<img src=x> a')).toEqual([{ text: '<img src=x> a', marked: false }]);
});
