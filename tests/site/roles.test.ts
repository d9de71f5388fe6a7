import { expect, test } from 'vitest';
import { builtPages } from '../fixtures/built-pages';

test.each(builtPages().map(({ path, html }) => ({ path, html })))(
  '$path declares each custom property that its style uses, outside media queries too',
  ({ html }) => {
    const css = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text).join('');
    // Declarations of the light scheme. Dark, forced colours and print only redeclare them.
    const day = css.replace(/@(?:media|supports)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
    const declared = new Set(Array.from(day.matchAll(/(--[\w-]+):/g), ([, name]) => name));
    const used = new Set(Array.from(day.matchAll(/var\((--[\w-]+)\)/g), ([, name]) => name));
    // Tailwind's own properties have fallback values.
    const ours = [...used].filter((name) => !name?.startsWith('--tw-'));
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter((name) => !declared.has(name))).toEqual([]);
  },
);
