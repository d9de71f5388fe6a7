import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const scripts = globSync('dist/_astro/*.js');

test('there are scripts to check', () => expect(scripts.length).toBeGreaterThan(5));

// Safari before 16.4 can't parse lookbehind, and so none of the script that contains it.
test.each(scripts)('%s has no regular expression with lookbehind', (file) => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/\(\?<[=!]/);
});
