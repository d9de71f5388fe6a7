import { expect, test } from 'vitest';
import { builtPages } from '../fixtures/built-pages';

test.each(builtPages().map(({ path, html }) => ({ path, html })))(
  '$path declares each custom property that its style uses, outside a media query too',
  ({ html }) => {
    const css = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text).join('');
    // What the day's scheme declares: dark, forced colours and print only declare it anew.
    const day = css.replace(/@(?:media|supports)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
    const declared = new Set(Array.from(day.matchAll(/(--[\w-]+):/g), ([, name]) => name));
    const used = new Set(Array.from(day.matchAll(/var\((--[\w-]+)\)/g), ([, name]) => name));
    // Tailwind's own have a value to fall back on.
    const ours = [...used].filter((name) => !name?.startsWith('--tw-'));
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter((name) => !declared.has(name))).toEqual([]);
  },
);
