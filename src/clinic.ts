import { existsSync } from 'node:fs';
import { config } from '../clinic.config.ts';
import {
  cleanClinicName,
  cleanClinicTel,
  deceptive,
  longestName,
  readClinicName,
  readClinicTel,
} from './lib/clinic-contact.ts';
import { nameProblem, telProblem } from './lib/contact-problem.ts';
import { plainError } from './lib/plain-error.ts';
import { isContact, isEmail } from './security/security-text.ts';

/** Who runs this copy of the site, and where. Written in `clinic.config.ts`, at the top of the repository. */
export interface ClinicConfig {
  /** Scheme and host with no path, such as `https://clinic.example`. Variable: `SITE_URL`. */
  siteUrl: string;
  /** Path under which the site is served, such as `/needling/`. Variable: `BASE_PATH`. */
  basePath: string;
  /** The clinic's name, shown on every page and in the calculator. Variable: `CLINIC_NAME`. */
  name?: string;
  /** The clinic's telephone number. Variable: `CLINIC_TEL`. */
  tel?: string;
  /** File in `public/` with the clinic's logo: SVG, PNG, WebP or AVIF. Variable: `CLINIC_LOGO`. */
  logo?: string;
  /**
   * The clinic's own longer waits in elapsed hours, by id of `content/restrictions.yaml`. Variable:
   * `CLINIC_WAITS`, such as `exercise=96,swimming=120`.
   */
  waits?: Record<string, number>;
  /** False takes the site out of the browsers that keep it for when there is no network. Variable: `OFFLINE`, `no`. */
  offline?: boolean;
}

/** The configuration, every field read and every wait a number. Whether waits are long enough, the content says. */
export interface Clinic {
  siteUrl: string;
  basePath: string;
  name: string | undefined;
  tel: string | undefined;
  logo: string | undefined;
  waits: ReadonlyMap<string, number>;
  /** Where the waits were set, for messages. */
  waitsSetIn: string;
  offline: boolean;
  /** Where readers report mistakes. Variable: `REPORT_EMAIL`. */
  reportEmail: string | undefined;
  /** Where weaknesses of the site are reported. Variable: `SECURITY_CONTACT`; without it, `REPORT_EMAIL`. */
  securityContact: string | undefined;
  /** Who is responsible for this copy: a name and an address. Variable: `PUBLISHER`. */
  publisher: string | undefined;
}

/** A value and where it was set: a variable of the environment, or a field of `clinic.config.ts`. */
interface Found<T> {
  value: T;
  setIn: string;
}

/**
 * Reads the configuration. A variable that is set and not empty wins over the file.
 *
 * @param isThere whether a file is in `public/`
 * @throws Error that names every field or variable with a value that does not fit, and what would
 */
export function readClinicConfig(
  file: ClinicConfig,
  env: Record<string, string | undefined> = {},
  isThere: (file: string) => boolean = () => true,
): Clinic {
  const problems: string[] = [];
  const find = (field: keyof ClinicConfig, variable: string): Found<unknown> =>
    env[variable]
      ? { value: env[variable], setIn: variable }
      : { value: file[field], setIn: `clinic.config.ts, ${field}` };
  const check = ({ value, setIn }: Found<unknown>, ok: (text: string) => boolean, hint: string) => {
    if (value === undefined) return undefined;
    const text = String(value);
    if (!ok(text)) problems.push(`${setIn}: ${hint}. Got: ${text}`);
    return text;
  };
  const clean = (
    { value, setIn }: Found<unknown>,
    reader: (text: string) => string | undefined,
    problem: (text: string) => string,
  ) => {
    if (value === undefined) return undefined;
    const text = String(value);
    const cleaned = reader(text);
    if (cleaned === undefined) problems.push(`${setIn}: ${problem(text)} Got: ${text}`);
    return cleaned;
  };
  const variable = (name: string): Found<string | undefined> => ({
    value: env[name] || undefined,
    setIn: name,
  });
  const siteUrl = check(
    find('siteUrl', 'SITE_URL'),
    (text) => isOrigin(text.replace(/\/$/, '')),
    'https:// and a host, with no path; the path is BASE_PATH, or basePath in clinic.config.ts',
  );
  const basePath = check(
    find('basePath', 'BASE_PATH'),
    (text) => isPath(withSlash(text)),
    'starts with a slash, then letters, digits and hyphens, such as /needling/',
  );
  const name = clean(find('name', 'CLINIC_NAME'), readClinicName, (text) =>
    nameProblem(cleanClinicName(text), longestName, deceptive),
  );
  const tel = clean(find('tel', 'CLINIC_TEL'), readClinicTel, (text) =>
    telProblem(cleanClinicTel(text)),
  );
  const logo = check(
    find('logo', 'CLINIC_LOGO'),
    isLogo,
    'the path in public/ of an SVG, PNG, WebP or AVIF file, such as logo.svg',
  );
  if (logo && isLogo(logo) && !isThere(logo)) {
    problems.push(
      `${find('logo', 'CLINIC_LOGO').setIn}: there is no file public/${logo}. Put it there`,
    );
  }
  const waits = readWaits(file, env, problems);
  const offline = check(variable('OFFLINE'), (text) => ['yes', 'no'].includes(text), 'yes or no');
  const reportEmail = check(
    variable('REPORT_EMAIL'),
    isEmail,
    'an e-mail address, such as team@clinic.example',
  );
  const securityContact = check(
    variable('SECURITY_CONTACT'),
    isContact,
    'an e-mail address, or an address that starts with https://',
  );
  if (problems.length > 0) {
    throw plainError(['This copy of the site can’t be set up so:', ...problems].join('\n'));
  }
  return {
    siteUrl: siteUrl!.replace(/\/$/, ''),
    basePath: withSlash(basePath!),
    name,
    tel,
    logo,
    ...waits,
    offline: offline ? offline === 'yes' : (file.offline ?? true),
    reportEmail,
    securityContact: securityContact ?? reportEmail,
    publisher: variable('PUBLISHER').value,
  };
}

/** The clinic's own waits, from `exercise=96,swimming=120` or from the file. */
function readWaits(
  file: ClinicConfig,
  env: Record<string, string | undefined>,
  problems: string[],
): Pick<Clinic, 'waits' | 'waitsSetIn'> {
  const text = env['CLINIC_WAITS'];
  const waitsSetIn = text ? 'CLINIC_WAITS' : 'clinic.config.ts, waits';
  const pairs = text
    ? text.split(',').map((pair) => pair.split('=').map((part) => part.trim()))
    : Object.entries(file.waits ?? {});
  const waits = new Map<string, number>();
  for (const [id = '', hours = ''] of pairs) {
    if (/^\d+$/.test(String(hours))) waits.set(id, Number(hours));
    else {
      problems.push(
        `${waitsSetIn}, ${id}: a whole number of hours, such as 96. Got: ${hours || 'nothing'}`,
      );
    }
  }
  return { waits, waitsSetIn };
}

const withSlash = (path: string) => path.replace(/\/*$/, '/');
const isLogo = (value: string) => /^[\w-]+(?:\/[\w-]+)*\.(?:svg|png|webp|avif)$/.test(value);
const isPath = (value: string) => /^\/(?:[\w.~-]+\/)*$/.test(value) && !value.includes('..');

function isOrigin(value: string): boolean {
  return URL.canParse(value) && /^https?:\/\/[^/?#]+$/.test(value);
}

/** The site as it is without any clinic: what the project's own tests build, whatever is set. */
export const nobodysCopy = readClinicConfig({
  siteUrl: 'https://skin-needling-explained.example',
  basePath: '/',
});

/** Who runs this copy, as `clinic.config.ts` and the environment say. */
export const clinic =
  process.env['CLINIC_CONFIG'] === 'none'
    ? nobodysCopy
    : readClinicConfig(config, process.env, (file) => existsSync(`public/${file}`));
