import { expect, test } from 'vitest';
import { namesInScript, prunePage } from '../../src/integrations/prune-page';

const page = `<p class="hint print:hidden" id="sources">Word <svg aria-hidden="true"><path/></svg></p>`;
async function kept(css: string, script = ''): Promise<string> {
  const html = await prunePage(`<style>${css}</style>${page}`, namesInScript(script));
  return /<style>(.*)<\/style>/.exec(html)?.[1] ?? '';
}

test('keeps rules for a page’s own elements, classes, ids and attributes', async () => {
  const css = String.raw`p{a:b}.hint{a:b}#sources{a:b}[aria-hidden=true]{a:b}svg>path{a:b}.print\:hidden{a:b}`;
  expect(await kept(css)).toBe(css);
});

test('keeps a state alone, such as the focus', async () => {
  const css =
    ':focus-visible,input:focus-within{a:b}:target:not(main){a:b}@media print{:hover{a:b}}';
  expect(await kept(css)).toBe(
    '*:focus-visible{a:b}*:target:not(main){a:b}@media print{*:hover{a:b}}',
  );
});

test('keeps the parts of a field only where there is one', async () => {
  const css =
    '::placeholder{a:b}@media print{::-webkit-datetime-edit{a:b}}::file-selector-button{a:b}';
  expect(await kept(css)).toBe('');
  const field = '<input type="date"><input placeholder="Word">';
  const html = await prunePage(`<style>${css}</style>${field}`, namesInScript(''));
  expect(html).toContain(
    '<style>::placeholder{a:b}@media print{::-webkit-datetime-edit{a:b}}</style>',
  );
});

test('removes rules that match nothing, also inside a media query', async () => {
  expect(await kept('.care-card{a:b}table{a:b}#other{a:b}@media print{.word{a:b}p{a:b}}')).toBe(
    '@media print{p{a:b}}',
  );
  const field = '@supports (not (a:b)) or (c:d){::placeholder{a:b}}p{a:b}';
  expect(await kept(field)).toBe('p{a:b}');
});

test('removes single selectors from a list', async () => {
  expect(await kept('p,.care-card{a:b}')).toBe('p{a:b}');
});

test('keeps what a script adds', async () => {
  const script =
    'x.className="next-time";document.createElement("table");y.dataset.untilHealed="";z("text",{})';
  const css = '.next-time{a:b}table{a:b}[data-until-healed]{a:b}.hint text{a:b}';
  expect(await kept(css, script)).toBe(css);
  expect(await kept(css)).toBe('');
});

test('keeps a notice and the order of the layers once', async () => {
  const first = '/*! a | MIT */\n@layer a,b;@layer a{p{a:b}}@layer b;';
  const html = await prunePage(
    `<style>${first}</style><style>/*! a | MIT */@layer a,b;@layer b{p{a:b}}@layer c;</style><p>`,
    namesInScript(''),
  );
  expect(html).toBe(
    '<style>/*! a | MIT */\n@layer a,b;@layer a{p{a:b}}@layer b{p{a:b}}@layer c;</style><p>',
  );
});

test('keeps roles, keyframes and fonts that are used', async () => {
  const css =
    ':root{--x:1}@font-face{font-family:A}p{a:var(--x);animation:late 1s}@keyframes late{from{a:b}}';
  const unused = ':root{--y:1}@property --y{syntax:"*";inherits:false}@keyframes never{from{a:b}}';
  expect((await kept(css + unused)).replace(':root{}', '')).toBe(css);
});

test('writes the value of a property of Tailwind that has only one', async () => {
  const fallback = '@layer properties{@supports (a:b){*{--tw-edge:solid}}}';
  const registered = '@property --tw-edge{syntax:"*";inherits:false;initial-value:solid}';
  expect(await kept(`${fallback}p{a:var(--tw-edge)}${registered}`)).toBe('p{a:solid}');
  const set = `${fallback}p{a:var(--tw-edge)}.hint{--tw-edge:dashed}${registered}`;
  expect(await kept(set)).toBe(set);
});

test('keeps a role used only by a style in a script', async () => {
  expect(await kept(':root{--veil:1}', 'sheet.replaceSync("dialog{a:var(--veil)}")')).toBe(
    ':root{--veil:1}',
  );
});

test('keeps every declaration of a role, also if another role uses it', async () => {
  const css =
    ':root{--deep:1;--tint:2}@media print{:root{--tint:3}}p{--level:var(--tint);a:var(--level)}';
  expect(await kept(css)).toBe(css.replace('--deep:1;', ''));
});

test('keeps a role used only by the second of a page’s styles', async () => {
  const html = `<style>:root{--x:1;--y:2}</style><style>p{a:var(--x)}</style>${page}`;
  expect((await prunePage(html, namesInScript(''))).replace(';}', '}')).toBe(
    `<style>:root{--x:1}p{a:var(--x)}</style>${page}`,
  );
});
