import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { builtFiles } from './built-files.ts';

/** The names that selectors can ask for. */
interface Names {
  tags: string[];
  classes: string[];
  ids: string[];
  attributes: { names: string[]; values: string[] };
}

/** What a script of the site may write into a page. */
interface Written extends Names {
  /** Custom properties that its styles use. */
  properties: ReadonlySet<string>;
}

/** Pruned styles by what they were made from: pages of one kind have the same. */
type Memory = Map<string, Promise<string>>;

/** The place before a selector, or a part of one, that names no element. */
const stateAlone =
  /(?<=[{},>+~]|^)(?=:(?:active|focus|focus-visible|focus-within|hover|target)\b)/g;
const style = /<style>([\s\S]*?)<\/style>/g;
const notMarkup = /<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g;
const openingTag = /<([a-z][\w-]*)((?:\s+[^\s=>]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/gi;
const attribute = /\s([^\s=>]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/**
 * Takes the rules that match nothing out of each built page's style: utilities and components of other
 * pages. What a script of the site may write stays. Stands before the policy, which hashes the styles.
 */
export function pruneStyles(): AstroIntegration {
  return {
    name: 'prune-styles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const scripts = await Promise.all(
          (await builtFiles(dir, '.js')).map((file) => readFile(new URL(file, dir), 'utf8')),
        );
        const written = namesInScript(scripts.join('\n'));
        const memory: Memory = new Map();
        let saved = 0;
        for (const file of await builtFiles(dir, '.html')) {
          const html = await readFile(new URL(file, dir), 'utf8');
          const pruned = await prunePage(html, written, memory);
          saved += html.length - pruned.length;
          if (pruned !== html) await writeFile(new URL(file, dir), pruned);
        }
        logger.info(`${saved} characters of style matched nothing in their page`);
      },
    },
  };
}

/**
 * A page without the rules that match nothing in it.
 *
 * @param written names that a script may write
 */
export async function prunePage(
  html: string,
  written: Written,
  memory: Memory = new Map(),
): Promise<string> {
  // All of a page's styles are one, so that a role which only the second one uses stays in the first.
  const css = [...html.matchAll(style)].map(([, text]) => text).join('');
  const asked = askedBy(css, namesIn(html));
  const key = JSON.stringify([css, asked]);
  if (!memory.has(key)) memory.set(key, prune(css, asked, written));
  const pruned = await memory.get(key)!;
  let first = true;
  return html.replace(style, () => {
    if (!first) return '';
    first = false;
    return `<style>${pruned}</style>`;
  });
}

async function prune(css: string, names: Names, written: Written): Promise<string> {
  const extracted = {
    tags: [...names.tags, ...written.tags],
    classes: [...names.classes, ...written.classes],
    ids: names.ids,
    attributes: {
      names: [...names.attributes.names, ...written.attributes.names],
      values: [...names.attributes.values, ...written.attributes.values],
    },
    undetermined: [],
  };
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: ' ', extension: 'html' }],
    // PurgeCSS takes a selector that is a state alone, such as ":focus-visible", for one that matches nothing.
    css: [{ raw: css.replace(stateAlone, '*') }],
    defaultExtractor: () => extracted,
    keyframes: true,
  });
  return withoutUnusedProperties(result!.css, written.properties);
}

/** A style without the custom properties that nothing in it uses, and without Tailwind's registering them. */
function withoutUnusedProperties(css: string, used: ReadonlySet<string>): string {
  const unused = (name: string) => !used.has(name) && !css.includes(`var(${name}`);
  const kept = css
    .replace(/@property (--[\w-]+)\s*\{[^}]*\}/g, (rule, name: string) =>
      unused(name) ? '' : rule,
    )
    .replace(/(?<=[{;])\s*(--[\w-]+):(?:"[^"]*"|[^;}"])*;?/g, (declaration, name: string) =>
      unused(name) ? '' : declaration,
    );
  // What only an unused property used is unused too.
  return kept === css ? css : withoutUnusedProperties(kept, used);
}

/** The names in a page's markup, each once and in order. */
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
  const sorted = (set: Set<string>) => [...set].sort();
  return {
    tags: sorted(tags),
    classes: sorted(classes),
    ids: sorted(ids),
    attributes: { names: sorted(names), values: sorted(values) },
  };
}

/** Whether a style asks for a name, by style and name: pages have most of their names in common. */
const askedFor = new Map<string, Map<string, boolean>>();

function asksFor(css: string, name: string): boolean {
  const known = askedFor.get(css) ?? new Map<string, boolean>();
  askedFor.set(css, known);
  const asks = known.get(name) ?? css.includes(name.replace(/[^\w-]/g, '\\$&'));
  known.set(name, asks);
  return asks;
}

/** The names that a style asks for, so that pages which differ in the names of their headings are alike. */
function askedBy(css: string, { tags, classes, ids, attributes }: Names): Names {
  const asked = (names: string[]) => names.filter((name) => name && asksFor(css, name));
  return {
    tags,
    classes: asked(classes),
    ids: asked(ids),
    attributes: { names: asked(attributes.names), values: asked(attributes.values) },
  };
}

/** What a script may write: any word may be a class or an attribute, but elements are made by name. */
export function namesInScript(script: string): Written {
  const words = [...new Set(script.match(/[a-z][\w-]*/gi))];
  const made = script.matchAll(/createElement(?:NS)?\((?:[^,()]*,)?[`'"]([\w-]+)/g);
  return {
    tags: [...new Set([...made].map(([, tag = '']) => tag))],
    classes: words,
    ids: [],
    // `dataset.untilHealed` is the attribute `data-until-healed`. HTML standard, section 3.2.6.6.
    attributes: { names: [...words, ...words.map(dataAttribute)], values: words },
    properties: new Set(Array.from(script.matchAll(/var\((--[\w-]+)/g), ([, name = '']) => name)),
  };
}

const dataAttribute = (word: string) =>
  `data-${word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
