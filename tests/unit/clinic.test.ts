import { describe, expect, test } from 'vitest';
import { readClinicConfig } from '../../src/clinic';
import { applyOverrides } from '../../src/data/clinic-overrides';
import { withOldAnchor } from '../../src/integrations/redirects';
import type { AftercareRule } from '../../src/content/schemas/restriction';

const file = { siteUrl: 'https://clinic.example', basePath: '/' };

describe('the configuration of a clinic’s own copy', () => {
  test('is read from the file, and variables override it', () => {
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

  test('removes what was pasted with a name or a number', () => {
    expect(
      readClinicConfig(
        { ...file, name: 'River\u00ADside\u00A0Clinic' },
        { CLINIC_TEL: '\u202D+44 (0)20\u00A07946 0018\u202C' },
      ),
    ).toMatchObject({ name: 'Riverside Clinic', tel: '+44 (0)20 7946 0018' });
  });

  test('enables offline use unless it is switched off', () => {
    expect(readClinicConfig(file)).toMatchObject({ offline: true });
    expect(readClinicConfig({ ...file, offline: false })).toMatchObject({ offline: false });
    expect(readClinicConfig(file, { OFFLINE: 'no' })).toMatchObject({ offline: false });
    expect(readClinicConfig({ ...file, offline: false }, { OFFLINE: 'yes' }).offline).toBe(true);
  });

  test.each([
    [{ SITE_URL: 'clinic.example' }, /SITE_URL: https/],
    [{ SITE_URL: 'https://clinic.example/path' }, /SITE_URL: .*with no path/],
    [{ BASE_PATH: 'needling' }, /BASE_PATH: starts with a slash.* Got: needling$/],
    [{ BASE_PATH: '/../' }, /BASE_PATH/],
    [{ CLINIC_NAME: '<b>Clinic</b>' }, /CLINIC_NAME: .*1 to 60 letters/],
    [{ CLINIC_NAME: 'Clinic\u202E' }, /CLINIC_NAME: .*U\+202E/],
    [{ CLINIC_TEL: '0800-CALL-ME' }, /CLINIC_TEL: .*digits/],
    [{ CLINIC_TEL: '020 7946 0018 ext 4' }, /CLINIC_TEL: Leave out the extension/],
    [{ CLINIC_LOGO: '../secret.svg' }, /CLINIC_LOGO: the path in public\//],
    [{ CLINIC_LOGO: 'logo.jpg' }, /CLINIC_LOGO: .*SVG, PNG, WebP or AVIF.* Got: logo\.jpg/],
    [{ CLINIC_LOGO: 'lost.svg' }, /CLINIC_LOGO: there is no file public\/lost\.svg/],
    [{ CLINIC_WAITS: 'exercise=5 days' }, /CLINIC_WAITS, exercise: .* Got: 5 days/],
    [{ CLINIC_WAITS: 'exercise' }, /CLINIC_WAITS, exercise: .* Got: nothing/],
    [{ CLINIC_WAITS: 'exercise=-96' }, /CLINIC_WAITS, exercise: .* Got: -96/],
    [{ OFFLINE: 'maybe' }, /OFFLINE: yes or no/],
    [{ CLINIC_HEADER: 'top' }, /CLINIC_HEADER: yes or no.* Got: top/],
    [{ CLINIC_HEADER: 'yes' }, /CLINIC_HEADER: there is nothing to show.*name or a logo/],
    [{ REPORT_EMAIL: 'foo' }, /REPORT_EMAIL: an e-mail address.* Got: foo/],
    [{ REPORT_FORM: 'http://clinic.example/report' }, /REPORT_FORM: .*https/],
    [{ REPORT_FORM: 'https://clinic.example/#form' }, /REPORT_FORM: .*https/],
    [{ SECURITY_CONTACT: 'http://clinic.example' }, /SECURITY_CONTACT: .*https/],
  ])('%j fails the build and names the variable', (env, message) => {
    const read = () => readClinicConfig(file, env, (path) => path !== 'public/lost.svg');
    expect(read).toThrow(message);
    expect(read).not.toThrow(/clinic\.config\.ts, /);
  });

  test('reports all invalid fields of the file at once', () => {
    const wrong = { ...file, tel: '0800-CALL-ME', logo: 'lost.svg', waits: { exercise: 96.5 } };
    const read = () => readClinicConfig(wrong, {}, () => false);
    expect(read).toThrow(/clinic\.config\.ts, tel: .*digits/);
    expect(read).toThrow(/clinic\.config\.ts, logo: there is no file public\/lost\.svg/);
    expect(read).toThrow(/clinic\.config\.ts, waits, exercise: a whole number.* Got: 96\.5/);
  });

  test.each([
    [{ nmae: 'Riverside Clinic' }, /clinic\.config\.ts, nmae: no such field.* siteUrl, .*name/],
    [{ tel: 2079460018 }, /clinic\.config\.ts, tel: Write it in quotes.* Got: 2079460018/],
    [{ siteUrl: undefined }, /clinic\.config\.ts, siteUrl: .* Got: nothing/],
    [{ waits: ['exercise'] }, /clinic\.config\.ts, waits: .*hours by restriction/],
    [{ waits: { exercise: true } }, /clinic\.config\.ts, waits, exercise: a whole number/],
    [{ offline: 'no' }, /clinic\.config\.ts, offline: .*true or false/],
  ])('%j in the file fails the build and names the field', (wrong, message) => {
    const config = { ...file, ...wrong } as Parameters<typeof readClinicConfig>[0];
    expect(() => readClinicConfig(config)).toThrow(message);
  });

  test('reports security problems to the address for mistakes, unless another is given', () => {
    const mail = { REPORT_EMAIL: 'team@clinic.example', SECURITY_CONTACT: '' };
    expect(readClinicConfig(file, mail).securityContact).toBe('team@clinic.example');
    const both = { ...mail, SECURITY_CONTACT: 'https://clinic.example/report' };
    expect(readClinicConfig(file, both).securityContact).toBe('https://clinic.example/report');
    expect(readClinicConfig(file).securityContact).toBeUndefined();
  });
});

describe('a clinic’s own waits', () => {
  const rule = { kind: 'avoid', id: 'exercise', hours: 72 } as AftercareRule;
  const setIn = 'CLINIC_WAITS';

  test('may be longer', () => {
    expect(applyOverrides([rule], new Map([['exercise', 96]]), setIn)).toMatchObject([
      { hours: 96, published: 72 },
    ]);
    expect(applyOverrides([rule], new Map([['exercise', 72]]), setIn)).toEqual([rule]);
    expect(applyOverrides([rule], new Map(), setIn)).toEqual([rule]);
  });

  test('may not be shorter, or have an unknown id', () => {
    expect(() => applyOverrides([rule], new Map([['exercise', 48]]), setIn)).toThrow(
      /CLINIC_WAITS, exercise: 48 hours is shorter than the site's 72/,
    );
    expect(() => applyOverrides([rule], new Map([['skydiving', 96]]), setIn)).toThrow(
      /no such restriction/,
    );
  });
});

describe('a published address', () => {
  test('leads to the anchor with the new name', () => {
    expect(withOldAnchor('<h2 id="new">x</h2>', 'old', 'new')).toBe(
      '<h2 id="new"><span id="old"></span>x</h2>',
    );
  });

  test('fails the build if the anchor is missing', () => {
    expect(() => withOldAnchor('<h2 id="other">x</h2>', 'old', 'new')).toThrow(/no place "new"/);
  });
});
