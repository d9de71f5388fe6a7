import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasSecurityText, securityExpiry, securityText } from '../../src/security/security-text.ts';
import { site } from '../../src/site.ts';
import { contentFiles } from '../fixtures/content-files';

const canonical = 'https://site.example/.well-known/security.txt';
const expires = new Date('2027-03-01');
const day = (text: string) => new Date(text);

describe('security.txt', () => {
  test('has the fields that RFC 9116 requires', () => {
    expect(securityText({ contact: 'security@site.example', expires, canonical })).toBe(
      `Contact: mailto:security@site.example\nExpires: 2027-03-01T00:00:00.000Z\nPreferred-Languages: en\nCanonical: ${canonical}\n`,
    );
    expect(securityText({ contact: 'https://site.example/report', expires, canonical })).toContain(
      'Contact: https://site.example/report\n',
    );
  });

  test.each(['http://site.example', 'nobody', 'a@b', 'a@b.example\nExpires: never', ''])(
    '%j is not a contact, and fails the build',
    (contact) => {
      expect(() => securityText({ contact, expires, canonical })).toThrow('SECURITY_CONTACT');
    },
  );

  test('expires when the first check is due, and within a year of the last one', () => {
    const first = { reviewed: day('2026-11-24'), reviewDue: day('2027-05-01') };
    const later = { reviewed: day('2026-10-01'), reviewDue: day('2029-01-01') };
    expect(securityExpiry([later, first])).toEqual(day('2027-05-01'));
    expect(securityExpiry([later])).toEqual(day('2027-10-01'));
  });

  test('does not exist without a contact, or under a path', () => {
    expect(hasSecurityText('security@site.example', '/')).toBe(true);
    expect(hasSecurityText('security@site.example', '/needling/')).toBe(false);
    expect(hasSecurityText(undefined, '/')).toBe(false);
  });

  test('exists in the built site only with a contact', () => {
    const file = 'dist/.well-known/security.txt';
    expect(existsSync(file)).toBe(hasSecurityText(site.securityContact, site.base));
    if (!existsSync(file)) return;
    const [, until = ''] = /^Expires: (.*)$/m.exec(readFileSync(file, 'utf8')) ?? [];
    const pages = contentFiles('pages').map(({ data }) => data);
    const due = pages.map(({ reviewDue }) => day(String(reviewDue)).getTime());
    expect(day(until).getTime()).toBeLessThanOrEqual(Math.min(...due));
  });
});
