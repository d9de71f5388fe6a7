import { expect, test } from 'vitest';
import { builtPages } from '../fixtures/built-pages';

test('no page lets a line break separate a number from its unit', () => {
  for (const { path, root } of builtPages()) {
    const body = root.querySelector('body')!.clone() as typeof root;
    body
      .querySelectorAll('script, style, pre, code, svg, sup, textarea, template')
      .forEach((part) => part.remove());
    expect(body.innerHTML.match(/>[^<]*\d (?:\p{L}|to \d)[^<]*/gu), path).toBeNull();
  }
});
