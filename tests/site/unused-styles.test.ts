import { globSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import postcss from 'postcss';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../fixtures/built-pages';

/** Pseudo-classes and pseudo-elements, which depend on state and not on markup. */
const moments =
  /::?(?:before|after|backdrop|hover|focus-visible|focus-within|focus|target-current|target|popover-open|active|placeholder|checked|disabled|file-selector-button|-[\w-]+|marker|open)(?![\w-])(?:\([^)]*\))?/g;

/** Returns true if a selector matches something in the built page, in any state. */
function matches(selector: string, root: ReturnType<typeof parse>): boolean {
  // A script sets this mark before the first paint.
  const still = selector.replace('[data-arriving]', '').replace(moments, '').trim() || '*';
  if (/^(?::root|html|body)/.test(still)) return true;
  try {
    return root.querySelector(still) !== null;
  } catch {
    // The parser does not know this selector, but browsers do.
    return true;
  }
}

const oneOfEachKind = [
  '/',
  '/about/',
  '/aftercare/',
  '/calculator/',
  '/clinics/',
  '/conditions/',
  '/conditions/acne/',
  '/glossary/',
  '/leaflet/',
  '/questions/does-it-hurt/',
  '/search/',
  '/sources/',
  '/what-is-skin-needling/',
];

/** Pages whose script writes part of their content, which is not in the built page. */
const tools = ['/aftercare/', '/calculator/', '/clinics/', '/leaflet/', '/search/'];

describe('a page has only the styles that it uses', () => {
  test.each(oneOfEachKind)('%s', (path) => {
    const page = builtPages().find((built) => built.path === path)!;
    const root = parse(page.html);
    const all: string[] = [];
    for (const [, css = ''] of page.html.matchAll(/<style>([\s\S]*?)<\/style>/g)) {
      postcss.parse(css).walkRules((rule) => {
        const { parent } = rule;
        if (parent?.type === 'atrule' && (parent as postcss.AtRule).name.includes('keyframes'))
          return;
        all.push(rule.selector);
      });
    }
    const unmatched = all.filter(
      (rule) => !rule.split(/,(?![^(]*\))/).some((selector) => matches(selector, root)),
    );
    expect(unmatched.length / all.length, unmatched.join(' | ')).toBeLessThanOrEqual(
      tools.includes(path) ? 0.2 : 0.1,
    );
  });
});

describe('a class means something', () => {
  /** Words of scripts, style sheets and tests: a selector names a class with or without its dot. */
  const words = new Set(
    globSync(['src/**/*.{ts,css}', 'tests/**/*.ts'], { exclude: ['**/unused-styles.test.ts'] })
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
      .match(/(?<![\w-])[a-z][\w-]*/gi),
  );

  /** Returns the classes of some pages that no style of them has, and that no code names. */
  function unknown(pages: readonly string[]): string[] {
    const css = pages
      .flatMap((html) =>
        Array.from(html.matchAll(/<style>([\s\S]*?)<\/style>/g), ([, text]) => text),
      )
      .join('');
    const classes = pages
      .flatMap((html) => parse(html).querySelectorAll('[class]'))
      .flatMap((element) => [...element.classList.values()]);
    return [...new Set(classes)].filter(
      (name) => !words.has(name) && !css.includes(`.${name.replace(/[^\w-]/g, String.raw`\$&`)}`),
    );
  }

  test('the check detects a utility that the theme does not have', () => {
    const html = '<style>.m-0{margin:0}</style><p class="m-0 bg-sky-50 sm:m-0 skip-link">';
    expect(unknown([html])).toEqual(['bg-sky-50', 'sm:m-0']);
  });

  test('every class has a rule, or a script or a test that uses it', () => {
    expect(
      unknown(builtPages().map(({ html }) => html)),
      'No rule is made for these. Is it a utility of the theme? See src/styles/tokens.css',
    ).toEqual([]);
  });
});
