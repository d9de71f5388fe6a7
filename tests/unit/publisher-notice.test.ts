import { expect, test } from 'vitest';
import { publisherNotices } from '../../src/integrations/publisher-notice';

test('a build says what its pages lack: who is responsible, and where to report a mistake', () => {
  expect(publisherNotices('A Clinic, Town', 'team@clinic.example')).toEqual([]);
  expect(publisherNotices(undefined, 'team@clinic.example')).toEqual([
    expect.stringContaining('Set PUBLISHER'),
  ]);
  expect(publisherNotices('A Clinic, Town', undefined)).toEqual([
    expect.stringMatching(/^NO ADDRESS FOR REPORTS.*REPORT_EMAIL or REPORT_FORM/),
  ]);
});
