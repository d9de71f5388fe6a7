import { PurgeCSS } from 'purgecss';

/** Names that selectors can match. */
interface Names {
  tags: string[];
  classes: string[];
  ids: string[];
  attributes: { names: string[]; values: string[] };
}

/** Names that a script of the site may add to a page. */
interface Written extends Names {
  /** Custom properties used in the script's styles. */
  properties: ReadonlySet<string>;
}

/** A page's style before it is pruned. */
interface WholeStyle {
  css: string;
  /** Every name and attribute value in it, without escapes. */
  words: ReadonlySet<string>;
  /** Names in it that a script may add. */
  written: Names;
  /** What is left of it, by the names that a page asks it for. */
  pruned: Map<string, Promise<string>>;
}

/** Styles by their text and the fields of the page: pages of one kind have the same. */
export type Styles = Map<string, WholeStyle>;

/** The place before a selector, or a part of one, that names no element. */
const stateAlone =
  /(?<=[{},>+~]|^)(?=:(?:active|focus|focus-visible|focus-within|hover|target)\b)/g;
/** Parts of fields, and the field that has them: PurgeCSS keeps each. No script makes a field. */
const fieldParts: readonly (readonly [part: RegExp, field: RegExp])[] = [
  [/::-webkit-(?:date|calendar)[\w-]*/g, /<input[^>]*\stype="?(?:date|time)\b/],
  [/::-webkit-(?:inner|outer)-spin-button/g, /<input[^>]*\stype="?number\b/],
  [/::-webkit-search-decoration/g, /<input[^>]*\stype="?search\b/],
  [/::file-selector-button/g, /<input[^>]*\stype="?file\b/],
  [/::placeholder/g, /<(?:input|textarea)[^>]*\splaceholder=/],
];
const style = /<style>([\s\S]*?)<\/style>/g;
/** A script in the page, but no data. */
const inlineScript = /<script(?: type="?module"?)?>([\s\S]*?)<\/script>/g;
const notMarkup = /<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g;
const openingTag = /<([a-z][\w-]*)((?:\s+[^\s=>]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/gi;
const attribute = /\s([^\s=>]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/**
 * Returns a page without the rules that match nothing in it: utilities and components of other pages. Keeps
 * what a script of the site may add.
 *
 * @param written names that a script may add
 * @param styles the styles of the pages before it, which it adds to
 */
export async function prunePage(
  html: string,
  written: Written,
  styles: Styles = new Map(),
): Promise<string> {
  // Treat all of a page's styles as one, so that a role used only in the second stays in the first.
  const all = [...html.matchAll(style)].map(([, text]) => text).join('');
  const absent = fieldParts.filter(([, field]) => !field.test(html)).map(([part]) => part);
  const known = `${absent.join()}${all}`;
  const whole = styles.get(known) ?? wholeStyle(all, absent, written);
  styles.set(known, whole);
  const own = namesInScript(Array.from(html.matchAll(inlineScript), ([, text]) => text).join('\n'));
  const asked = askedBy(whole.words, together(namesIn(html), own));
  const key = JSON.stringify(asked);
  if (!whole.pruned.has(key)) whole.pruned.set(key, prune(whole, asked, written.properties));
  const pruned = await whole.pruned.get(key)!;
  let first = true;
  return html.replace(style, () => {
    if (!first) return '';
    first = false;
    return `<style>${pruned}</style>`;
  });
}

/**
 * Returns a style that names its licence and the order of its layers once: each of the styles that a page
 * is made of names them.
 */
function withoutRepeats(css: string): string {
  const notices = new Set<string>();
  const layers = new Set<string>();
  return css
    .replace(/(\/\*![^*]*\*\/)\n?/g, (all, notice: string) => {
      const repeated = notices.has(notice);
      notices.add(notice);
      return repeated ? '' : all;
    })
    .replace(/@layer ([\w-]+(?:,\s*[\w-]+)*)([;{])/g, (rule, names: string, end: string) => {
      const unknown = names.split(/,\s*/).filter((name) => !layers.has(name));
      for (const name of unknown) layers.add(name);
      return end === ';' && unknown.length === 0 ? '' : rule;
    });
}

/** Returns a style in which the parts of fields that a page does not have match nothing. */
const withoutAbsentFields = (css: string, absent: readonly RegExp[]) =>
  absent.reduce((text, part) => text.replace(part, '.no-such-field$&'), css);

function wholeStyle(all: string, absent: readonly RegExp[], written: Names): WholeStyle {
  const css = withoutRepeats(withoutAbsentFields(all, absent));
  const found = css.match(/(?:[\w-]|\\.)+/g) ?? [];
  const words = new Set(found.map((word) => word.replace(/\\(.)/g, '$1')));
  return { css, words, written: askedBy(words, written), pruned: new Map() };
}

function together(one: Names, other: Names): Names {
  return {
    tags: [...one.tags, ...other.tags],
    classes: [...one.classes, ...other.classes],
    ids: [...one.ids, ...other.ids],
    attributes: {
      names: [...one.attributes.names, ...other.attributes.names],
      values: [...one.attributes.values, ...other.attributes.values],
    },
  };
}

async function prune(
  { css, written }: WholeStyle,
  names: Names,
  properties: ReadonlySet<string>,
): Promise<string> {
  const extracted = { ...together(names, written), undetermined: [] };
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: ' ', extension: 'html' }],
    // PurgeCSS takes a selector that is a state alone, such as ":focus-visible", for one that matches nothing.
    css: [{ raw: css.replace(stateAlone, '*') }],
    defaultExtractor: () => extracted,
    keyframes: true,
  });
  return withoutUnusedProperties(withInitialValues(result!.css), properties);
}

/**
 * Returns a style with the value itself where one of Tailwind's properties can have no other than its first:
 * it is declared in the registration and in the layer for browsers without registrations, and nowhere else.
 */
function withInitialValues(css: string): string {
  const registrations = css.matchAll(/@property (--tw-[\w-]+)\s*\{[^}]*initial-value:([^;}]+)/g);
  return Array.from(registrations).reduce((text, [, name, value]) => {
    const declared = text.split(`${name}:`).length - 1;
    return declared > 1 ? text : text.replaceAll(`var(${name})`, value!);
  }, css);
}

/**
 * Returns a style without unused custom properties, without Tailwind's registrations of them, and without
 * conditions that hold no rule.
 */
function withoutUnusedProperties(css: string, used: ReadonlySet<string>): string {
  const unused = (name: string) => !used.has(name) && !css.includes(`var(${name}`);
  const kept = css
    .replace(/@property (--[\w-]+)\s*\{[^}]*\}/g, (rule, name: string) =>
      unused(name) ? '' : rule,
    )
    .replace(/(?<=[{;])\s*(--[\w-]+):(?:"[^"]*"|[^;}"])*;?/g, (declaration, name: string) =>
      unused(name) ? '' : declaration,
    )
    .replace(/@layer properties\s*\{@supports[^{]*\{[^{}]*\{\s*\}\s*\}\s*\}/, '')
    .replace(/@(?:media|supports)[^{};]*\{\s*\}/g, '');
  // A property used only by an unused property is unused too.
  return kept === css ? css : withoutUnusedProperties(kept, used);
}

/** Returns the names in a page's markup, each once. */
function namesIn(html: string): Names {
  const tags = new Set<string>();
  const classes = new Set<string>();
  const ids = new Set<string>();
  const names = new Set<string>();
  const values = new Set<string>();
  for (const [, tag = '', attributes = ''] of html.replace(notMarkup, '').matchAll(openingTag)) {
    tags.add(tag.toLowerCase());
    for (const [, name = '', double, single, bare] of attributes.matchAll(attribute)) {
      const value = double ?? single ?? bare ?? '';
      names.add(name.toLowerCase());
      if (name === 'class') for (const one of value.split(/\s+/)) classes.add(one);
      else if (name === 'id') ids.add(value);
      else values.add(value);
    }
  }
  return {
    tags: [...tags],
    classes: [...classes],
    ids: [...ids],
    attributes: { names: [...names], values: [...values] },
  };
}

/**
 * Returns the names that a style uses, in order, so that pages which differ only in their heading ids share a
 * result.
 */
function askedBy(words: ReadonlySet<string>, { tags, classes, ids, attributes }: Names): Names {
  const asked = (names: string[]) => names.filter((name) => words.has(name)).sort();
  return {
    tags: asked(tags),
    classes: asked(classes),
    ids: asked(ids),
    attributes: { names: asked(attributes.names), values: asked(attributes.values) },
  };
}

/**
 * Returns what a script may add. Any word may be a class or an attribute. An element has its name from a
 * string that holds nothing else.
 */
export function namesInScript(script: string): Written {
  const words = [...new Set(script.match(/[a-z][\w-]*/gi))];
  const strings = script.matchAll(/([`'"])([a-z][\w-]*)\1/gi);
  return {
    tags: [...new Set([...strings].map(([, , tag = '']) => tag))],
    classes: words,
    ids: [],
    // `dataset.untilHealed` is the attribute `data-until-healed`. HTML standard, section 3.2.6.6.
    attributes: { names: [...words, ...words.map(dataAttribute)], values: words },
    properties: new Set(Array.from(script.matchAll(/var\((--[\w-]+)/g), ([, name = '']) => name)),
  };
}

const dataAttribute = (word: string) =>
  `data-${word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
