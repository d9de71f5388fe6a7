import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { expect, test, vi } from 'vitest';
import Header from '../../src/components/site/Header.astro';

const { clinic } = vi.hoisted(() => {
  const clinic: Record<string, unknown> = { basePath: '/', header: false };
  return { clinic };
});
vi.mock('../../src/clinic', () => ({ clinic }));

const container = await AstroContainer.create();
const top = async () =>
  parse(await container.renderToString(Header, { partial: true })).querySelector('.clinic-top');

test('a clinic stands at the top of the page only if it wishes to', async () => {
  Object.assign(clinic, { name: 'Riverside Clinic', tel: '020 7946 0018', logo: 'riverside.svg' });
  expect(await top()).toBeNull();
  clinic['header'] = true;
  const shown = await top();
  expect(shown?.querySelector('strong')?.text.trim()).toBe('Riverside Clinic');
  expect(shown?.querySelector('a')?.getAttribute('href')).toBe('tel:02079460018');
  expect(shown?.querySelector('img')?.getAttribute('src')).toBe('/riverside.svg');
});
