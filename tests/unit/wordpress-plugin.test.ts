import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { embedHtml } from '../../src/features/link-builder/html-snippet';

const folder = 'deploy/wordpress/skin-needling-calculator';
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
const php = globSync(`${folder}/**/*.php`).map((file) => file.slice(folder.length + 1));
const frame = read('includes/frame.php');
const main = read('skin-needling-calculator.php');

test('it ships the height script that the site has', () => {
  expect(read('assets/height.js'), `cp public/embed/height.js ${folder}/assets/height.js`).toBe(
    readFileSync('public/embed/height.js', 'utf8'),
  );
});

test('its frame has the attributes of the documented one', () => {
  const words = readFileSync('content/interface.yaml', 'utf8');
  const title = /frameTitle: '([^']+)'/.exec(words)?.[1] ?? '';
  const attributes = (html: string) =>
    new Map([...html.matchAll(/\s([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
  const documented = attributes(
    embedHtml('https://site.example/embed/calculator/', title).replace(/<script.*/, ''),
  );
  const own = attributes(/<iframe.*><\/iframe>/.exec(frame)?.[0] ?? '');
  own.delete('class');
  expect([...own.keys()].sort()).toEqual([...documented.keys()].sort());
  for (const [name, value] of documented) {
    if (name === 'src') continue;
    // What the frame's PHP fills in stands there as a text.
    const written = own.get(name)!.replace('%%', '%');
    if (written.includes('$s')) expect(frame, name).toContain(`'${value}'`);
    else expect(written, name).toBe(value);
  }
});

test('its version is the same everywhere', () => {
  const version = /^ \* Version: +(\S+)$/m.exec(main)?.[1];
  expect(main).toContain(`const VERSION = '${version}';`);
  expect(read('readme.txt')).toContain(`Stable tag: ${version}\n`);
  expect(read('readme.txt')).toContain(`= ${version} =`);
});

test('what it needs and its licence are the same in its header and in readme.txt', () => {
  for (const field of ['Requires at least', 'Requires PHP', 'License', 'License URI']) {
    const value = (text: string) => new RegExp(`^(?: \\* )?${field}: +(.+)$`, 'm').exec(text)?.[1];
    expect(value(main), field).toBeTruthy();
    expect(value(read('readme.txt')), field).toBe(value(main));
  }
  expect(read('LICENSE')).toContain('GNU GENERAL PUBLIC LICENSE\n                       Version 2');
});

test.each(php)('%s does nothing if it is opened by itself', (file) => {
  expect(read(file)).toMatch(/^defined\( '(?:ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;$/m);
});

test('it knows no wait, asks no server from PHP, and has no inline script', () => {
  const restrictions: { id: string }[] = parse(readFileSync('content/restrictions.yaml', 'utf8'));
  // The example in the words of the settings.
  const ids = restrictions.map(({ id }) => id).filter((id) => id !== 'exercise');
  const code = php.map(read).join('\n');
  expect(ids.length).toBeGreaterThan(3);
  for (const id of ids) expect(code).not.toMatch(new RegExp(`['"\\s]${id}['"=]`));
  expect(code).not.toMatch(/wp_remote_|curl_|file_get_contents|fopen|wp_add_inline|<script|<style/);
});

test('every text that people see can be translated, in the plugin’s text domain', () => {
  for (const file of [...php, 'block/editor.js']) {
    const calls = read(file).match(
      /\b(?:__|_e|esc_html__|esc_attr__|esc_html_e)\(\s*'(?:[^'\\]|\\.)*'[^)]*/g,
    );
    for (const call of calls ?? []) {
      expect(call, file).toMatch(/, (?:domain|'skin-needling-calculator')\s*$/);
    }
  }
});
