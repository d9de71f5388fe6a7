import { describe, expect, test } from 'vitest';
import { readClinicName, readClinicTel } from '../../src/calculator/clinic-contact';

describe('a clinic’s name from a link', () => {
  test.each(['Riverside Clinic', 'St John’s & Söhne (Leeds)', 'Клиника', '皮膚科', 'Dr. O’Neill'])(
    '%s is shown',
    (name) => {
      expect(readClinicName(name)).toBe(name);
    },
  );

  test.each([
    '',
    '   ',
    '12345',
    '<b>Clinic</b>',
    'Clinic\u202Eexe',
    'Cli\u200Bnic',
    'Clinic\nNext line',
    'https://evil.example',
    'see WWW.evil.example',
    'a'.repeat(61),
  ])('%j is refused', (name) => {
    expect(readClinicName(name)).toBeUndefined();
  });
});

describe('a clinic’s telephone number from a link', () => {
  test.each(['020 7946 0018', '+44 20 7946 0018', '(020) 7946-0018', '112', '+1 (202) 555-0123'])(
    '%s is shown',
    (tel) => {
      expect(readClinicTel(tel)).toBe(tel);
    },
  );

  test.each([
    '',
    '12',
    '0800 CALL',
    '02O 7946',
    '+',
    '٠٢٠٧٩٤٦',
    '1234567890123456',
    '12;ext=3',
    '020\u202E7',
  ])('%j is refused', (tel) => {
    expect(readClinicTel(tel)).toBeUndefined();
  });
});
