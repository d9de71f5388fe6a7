import { describe, expect, test } from 'vitest';
import { readClinicConfig } from '../../src/clinic';
import { lengthen } from '../../src/clinics/own-waits';
import { withOldAnchor } from '../../src/integrations/redirects';
import type { AftercareRule } from '../../src/schemas/restriction';

const file = { siteUrl: 'https://clinic.example', basePath: '/' };

describe('the configuration of a clinic’s own copy', () => {
  test('is read from the file, and a variable wins', () => {
    const clinic = readClinicConfig(
      { ...file, name: 'Riverside Clinic', waits: { exercise: 96 } },
      { SITE_URL: 'https://other.example/', BASE_PATH: '/needling', CLINIC_WAITS: 'swimming=120' },
    );
    expect(clinic).toMatchObject({
      siteUrl: 'https://other.example',
      basePath: '/needling/',
      name: 'Riverside Clinic',
    });
    expect([...clinic.waits]).toEqual([['swimming', 120]]);
  });

  test('cleans what was pasted with a name or a number', () => {
    expect(
      readClinicConfig(
        { ...file, name: 'River\u00ADside\u00A0Clinic' },
        { CLINIC_TEL: '\u202D+44 (0)20\u00A07946 0018\u202C' },
      ),
    ).toMatchObject({ name: 'Riverside Clinic', tel: '+44 (0)20 7946 0018' });
  });

  test('lets browsers keep the site, until it is told not to', () => {
    expect(readClinicConfig(file)).toMatchObject({ offline: true });
    expect(readClinicConfig({ ...file, offline: false })).toMatchObject({ offline: false });
    expect(readClinicConfig(file, { OFFLINE: 'no' })).toMatchObject({ offline: false });
    expect(readClinicConfig({ ...file, offline: false }, { OFFLINE: 'yes' }).offline).toBe(true);
  });

  test.each([
    [{ SITE_URL: 'clinic.example' }, /siteUrl/],
    [{ SITE_URL: 'https://clinic.example/path' }, /siteUrl/],
    [{ BASE_PATH: 'needling' }, /basePath/],
    [{ BASE_PATH: '/../' }, /basePath/],
    [{ CLINIC_NAME: '<b>Clinic</b>' }, /name/],
    [{ CLINIC_TEL: '0800-CALL-ME' }, /tel/],
    [{ CLINIC_TEL: '020 7946 0018 ext 4' }, /tel: Leave out the extension/],
    [{ CLINIC_NAME: 'Clinic\u202E' }, /name: .*U\+202E/],
    [{ CLINIC_LOGO: '../secret.svg' }, /logo/],
    [{ CLINIC_WAITS: 'exercise=soon' }, /waits\.exercise/],
    [{ OFFLINE: 'maybe' }, /offline/],
  ])('%j stops the build and names the field', (env, field) => {
    expect(() => readClinicConfig(file, env)).toThrow(field);
  });
});

describe('a clinic’s own waits', () => {
  const rule = { kind: 'avoid', id: 'exercise', hours: 72 } as AftercareRule;

  test('may be longer', () => {
    expect(lengthen([rule], new Map([['exercise', 96]]))).toMatchObject([{ hours: 96 }]);
    expect(lengthen([rule], new Map())).toEqual([rule]);
  });

  test('may not be shorter, nor belong to nothing', () => {
    expect(() => lengthen([rule], new Map([['exercise', 48]]))).toThrow(
      /shorter than the site's 72/,
    );
    expect(() => lengthen([rule], new Map([['skydiving', 96]]))).toThrow(/no such restriction/);
  });
});

describe('an address that was once given out', () => {
  test('leads to the place with the new name', () => {
    expect(withOldAnchor('<h2 id="new">x</h2>', 'old', 'new')).toBe(
      '<h2 id="new"><span id="old"></span>x</h2>',
    );
  });

  test('stops the build where the place is gone', () => {
    expect(() => withOldAnchor('<h2 id="other">x</h2>', 'old', 'new')).toThrow(/no place "new"/);
  });
});
