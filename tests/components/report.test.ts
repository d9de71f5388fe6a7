import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeEach, expect, test, vi } from 'vitest';
import ReportMistake from '../../src/components/mdx/ReportMistake.astro';
import ReportLink from '../../src/components/site/ReportLink.astro';

const { site } = vi.hoisted(() => ({
  site: {
    url: 'https://clinic.example',
    base: '/',
    lang: 'en-GB',
    reportEmail: undefined as string | undefined,
    reportForm: undefined as string | undefined,
  },
}));
vi.mock('../../src/site', () => ({ site }));

const container = await AstroContainer.create();
const request = new Request('https://clinic.example/needling/aftercare/?treated=2026-11-24#x');
const foot = async () =>
  parse(await container.renderToString(ReportLink, { request, partial: true }));
const about = async () => parse(await container.renderToString(ReportMistake, { partial: true }));
const hrefOf = async () => (await foot()).querySelector('a')?.getAttribute('href') ?? '';

beforeEach(() => {
  site.reportEmail = undefined;
  site.reportForm = undefined;
});

test('without an address, a text offers nothing that leads nowhere', async () => {
  expect((await foot()).querySelector('a, script')).toBeNull();
  expect((await foot()).text.trim()).toBe('');
  expect((await about()).text).toContain('has no address for reports yet');
});

test('an e-mail holds the page and the version, and nothing of the reader', async () => {
  site.reportEmail = 'safety&care@clinic.example';
  const mail = new URL(await hrefOf());
  expect(mail.protocol).toBe('mailto:');
  expect(mail.pathname).toBe('safety%26care@clinic.example');
  expect(mail.searchParams.get('subject')).toMatch(/\S/);
  const lines = mail.searchParams.get('body')!.split('\r\n');
  expect(lines[0]).toBe('https://clinic.example/needling/aftercare/');
  expect(lines[1]).toMatch(/^\d+ \w+ 20\d\d · [0-9a-f]{6}$/);
  expect(lines.at(-1)).toBe('');
  expect(mail.href).not.toContain('treated');
});

test('a form goes before the e-mail, and gets the page and the version as parameters', async () => {
  site.reportEmail = 'team@clinic.example';
  site.reportForm = 'https://clinic.example/report?lang=en';
  const form = new URL(await hrefOf());
  expect(form.origin + form.pathname).toBe('https://clinic.example/report');
  expect(form.searchParams.get('lang')).toBe('en');
  expect(form.searchParams.get('page')).toBe('https://clinic.example/needling/aftercare/');
  expect(form.searchParams.get('version')).toMatch(/· [0-9a-f]{6}$/);
  expect((await foot()).querySelector('script')).toBeNull();
  const links = (await about()).querySelectorAll('a').map((link) => link.getAttribute('href'));
  expect(links).toEqual([site.reportForm, `mailto:${site.reportEmail}`]);
});
