import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { expect, test, vi } from 'vitest';
import LinkBuilder from '../../src/features/link-builder/LinkBuilder.astro';

vi.mock('../../src/clinic', async (load) => {
  const { clinic, ...others } = await load<typeof import('../../src/clinic')>();
  const own = {
    name: 'Riverside Clinic',
    tel: '020 7946 0018',
    waits: new Map([['exercise', 120]]),
  };
  return { ...others, clinic: { ...clinic, ...own } };
});

test('a clinic’s own copy knows its name, its number and its longer waits', async () => {
  const container = await AstroContainer.create();
  const root = parse(await container.renderToString(LinkBuilder, { partial: true }));
  const value = (name: string) => root.querySelector(`[name="${name}"]`)?.getAttribute('value');
  expect(value('clinic')).toBe('Riverside Clinic');
  expect(value('tel')).toBe('020 7946 0018');
  const exercise = root.querySelector('[name="wait-exercise"]');
  expect(exercise?.getAttribute('data-minimum')).toBe('120');
  expect(exercise?.getAttribute('data-published')).toBe('72');
});

test('the builder is handed the short names, the urgent signs and the version', async () => {
  const container = await AstroContainer.create();
  const root = parse(await container.renderToString(LinkBuilder, { partial: true }));
  const builder = root.querySelector('link-builder')!;
  const names = root
    .querySelectorAll('[data-wait]')
    .map((field) => field.getAttribute('data-short'));
  expect(names.length).toBeGreaterThan(5);
  expect(names.every(Boolean)).toBe(true);
  const said = (name: string) => builder.getAttribute(name) ?? '';
  const ofCards = (name: string) => JSON.parse(said(name)) as string[];
  const [ambulance = '', numbers, department = ''] = ofCards('data-emergency');
  expect(ambulance).toMatch(/^Call an ambulance now if:\n- your tongue[^\n]*\n- /);
  expect(numbers).toContain('999');
  expect(department).toMatch(
    /\n- blisters[^\n]*\n[^]*\nIf you cannot get there, call an ambulance\.$/,
  );
  expect(ofCards('data-urgent')[0]).toMatch(/doctor today[^\n]*\n- pus/);
  expect(said('data-card-emergency')).toMatch(/^Call an ambulance now/);
  expect(said('data-card-urgent')).toMatch(/doctor today/);
  expect(builder.getAttribute('data-version')).toMatch(/^[0-9a-f]{6}$/);
});
