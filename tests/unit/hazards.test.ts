import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('docs/hazards.md names tests that there are', () => {
  const named = [
    ...readFileSync('docs/hazards.md', 'utf8').matchAll(/`(tests\/[^`]+)`((?:,? “[^”]+”)*)/g),
  ].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/“([^”]+)”/g), ['', '']].map(([, title = '']) => ({ file, title })),
  );
  expect(named.length).toBeGreaterThan(30);
  const gone = named.filter(
    ({ file, title }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(title),
  );
  expect(gone).toEqual([]);
});
