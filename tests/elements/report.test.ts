import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { reportMarkedWords } from '../../src/components/site/report-marked-words';
import { reportMail } from '../../src/lib/report-address';

const mail = reportMail('team@clinic.example', 'A mistake', 'What is wrong?', {
  page: 'https://clinic.example/aftercare/',
  version: '28 November 2026 · e65662',
});
const link = () => document.querySelector('a')!;
const body = () => new URL(link().href).searchParams.get('body')!;
const quote = () => /“([\s\S]*)”/.exec(body())?.[1];

beforeEach(() => {
  document.body.innerHTML = `<nav>Menu</nav><article><p>Wait until it   has
    healed. <b>Then</b> start gently, “slowly” &amp; with care.</p><p id="long">${'word '.repeat(100)}</p><a>Tell us</a></article>`;
  link().href = mail;
  link().addEventListener('click', (event) => event.preventDefault());
  reportMarkedWords(link());
});
afterEach(() => document.body.replaceChildren());

function mark(selector: string) {
  getSelection()!.selectAllChildren(document.querySelector(selector)!);
}

test('the e-mail quotes the words that were marked, by pointer and by keyboard', async () => {
  mark('p');
  await userEvent.click(link());
  const marked = 'Wait until it has healed. Then start gently, “slowly” & with care.';
  expect(quote()).toBe(marked);
  expect(body().startsWith('https://clinic.example/aftercare/\r\n28 November 2026')).toBe(true);
  mark('b');
  link().focus();
  await userEvent.keyboard('{Enter}');
  expect(quote()).toBe('Then');
});

test('no more than 300 characters are quoted', async () => {
  mark('#long');
  await userEvent.click(link());
  expect(quote()).toBe('word '.repeat(60));
});

test('nothing is quoted if nothing was marked, or something outside the text', async () => {
  mark('p');
  await userEvent.click(link());
  getSelection()!.removeAllRanges();
  await userEvent.click(link());
  expect(link().href).toBe(mail);
  mark('nav');
  await userEvent.click(link());
  expect(link().href).toBe(mail);
});
