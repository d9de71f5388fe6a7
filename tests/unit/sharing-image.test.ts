import { expect, onTestFinished, test, vi } from 'vitest';
import { sharingImage } from '../../src/features/og-image/og-image-path';

test('a copy under a path links to the sharing image there', async () => {
  // Other files share the modules.
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });
  vi.stubEnv('CLINIC_CONFIG', '');
  vi.stubEnv('SITE_URL', 'https://clinic.example');
  vi.stubEnv('BASE_PATH', '/needling/');
  vi.resetModules();
  const { absoluteUrl } = await import('../../src/lib/urls');
  expect(absoluteUrl(sharingImage('/aftercare/'))).toBe(
    'https://clinic.example/needling/sharing/aftercare.png',
  );
});
