import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test, vi } from 'vitest';
import Responsible from '../../src/components/mdx/Responsible.astro';

const { named } = vi.hoisted(() => ({ named: { publisher: undefined as string | undefined } }));
vi.mock('../../src/site', () => ({ site: named }));
vi.mock('../../src/clinic', () => ({ clinic: {} }));

const container = await AstroContainer.create();
const forClinics = () =>
  container.renderToString(Responsible, { props: { forClinics: true }, partial: true });

test('the page for clinics asks for no links while nobody is responsible, and only then', async () => {
  named.publisher = undefined;
  expect(await forClinics()).toContain('please do not link patients to it');
  named.publisher = 'A Clinic, 1 Street, Town';
  expect((await forClinics()).trim()).toBe('');
});
