import { expect, test } from 'vitest';
import { publisherNotices } from '../../src/integrations/publisher-notice';

test('a build says what its pages lack: who is responsible, and where to report a mistake, where the code is, and a version', () => {
  const code = 'https://code.example/needling';
  expect(publisherNotices('A Clinic, Town', 'team@clinic.example', code)).toEqual([]);
  expect(publisherNotices(undefined, 'team@clinic.example', code)).toEqual([
    expect.stringContaining('Set PUBLISHER'),
  ]);
  expect(publisherNotices('A Clinic, Town', undefined, code)).toEqual([
    expect.stringMatching(/^NO ADDRESS FOR REPORTS.*REPORT_EMAIL or REPORT_FORM/),
  ]);
  expect(publisherNotices('A Clinic, Town', 'team@clinic.example', undefined)).toEqual([
    expect.stringContaining('Set CODE_ADDRESS'),
  ]);
  expect(publisherNotices('A Clinic, Town', 'team@clinic.example', code, '1b436d')).toEqual([
    expect.stringMatching(/^THE ADVICE HAS CHANGED since version 1b436d/),
  ]);
});
