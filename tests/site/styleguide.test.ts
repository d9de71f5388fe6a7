import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../fixtures/built-pages';

const pages = builtPages();
const guide = pages.find(({ path }) => path === '/styleguide/')!;
/** Components that only draw parts of others have no fixtures of their own. */
const parts =
  /drawings\/(ChoicePicture|CourseLine|FaceSymbol|NeedleLengths|PhasePicture|SkinPanel|StepIcon|ToolPicture|WeekRow)/;
const components = globSync('src/components/**/*.astro').filter((file) => !parts.test(file));

describe.each(components)('%s', (file) => {
  const fixtures = file.replace(/\.astro$/, '.fixtures.ts');

  test('has fixtures', () => {
    expect(existsSync(fixtures), `Add ${fixtures}, as the other components have it`).toBe(true);
  });

  test('is in the style guide', () => {
    const name = basename(file, '.astro');
    const exhibit = guide.root.querySelector(`[data-component="${name}"]`);
    expect(exhibit?.querySelectorAll('.specimen').length).toBeGreaterThan(0);
  });
});

describe('the style guide', () => {
  test('is noindex, and not in the site’s own search', () => {
    const robots = guide.root.querySelector('meta[name=robots]')?.getAttribute('content');
    expect(robots).toBe('noindex');
    expect(guide.root.querySelector('[data-pagefind-body]')).toBeNull();
  });

  test('is not linked from any other page', () => {
    const linking = pages.filter(
      ({ path, html }) => path !== '/styleguide/' && html.includes('/styleguide/'),
    );
    expect(linking.map(({ path }) => path)).toEqual([]);
  });

  test('adds nothing to other pages', () => {
    const own = [
      ...readFileSync('src/features/styleguide/styleguide.css', 'utf8').matchAll(/\.([a-z-]+) \{/g),
    ];
    expect(own.length).toBeGreaterThan(1);
    for (const { path, html } of pages.filter(({ path }) => path !== '/styleguide/')) {
      for (const [, name] of own) expect(html.includes(name!), `${path}: .${name}`).toBe(false);
    }
  });
});
