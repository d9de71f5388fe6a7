import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { parse } from 'node-html-parser';
import { builtPages } from '../fixtures/built-pages';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro minifies. This is style, not validity.
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    // Search engines cut long titles. That is not an error.
    'long-title': 'off',
    // Telephone numbers occur in text from clinics.
    'tel-non-breaking': 'off',
    // Astro writes them for the inlined style sheet and script.
    'require-sri': 'off',
  },
});

test('the validator detects errors', async () => {
  const report = await validator.validateString('<!doctype html><p><div></p>');
  expect(report.valid).toBe(false);
});

test.each(builtPages())('$path is valid HTML', async ({ html }) => {
  const report = await validator.validateString(html);
  const found = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
  );
  expect(found).toEqual([]);
});

test('no page shows a name in braces that was never filled in', () => {
  const found = builtPages().flatMap(({ path, html }) => {
    const page = parse(html);
    for (const code of page.querySelectorAll('script, style, code')) code.remove();
    const labels = page
      .querySelectorAll('[aria-label]')
      .map((part) => part.getAttribute('aria-label'));
    return ([page.text, ...labels].join().match(/\{\w+\}/g) ?? []).map(
      (name) => `${path}: ${name}`,
    );
  });
  expect(found).toEqual([]);
});
