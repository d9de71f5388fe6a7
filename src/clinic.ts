import { config } from '../clinic.config.ts';
import {
  cleanClinicName,
  cleanClinicTel,
  deceptive,
  longestName,
  readClinicName,
  readClinicTel,
} from './calculator/clinic-contact.ts';
import { nameProblem, telProblem } from './clinics/contact-problem.ts';

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
  offline: boolean;
}

/**
 * Reads the configuration. A variable that is set and not empty wins over the file.
 *
 * @throws Error that names every field with a value that does not fit, and what would
 */
export function readClinicConfig(
  file: ClinicConfig,
  env: Record<string, string | undefined> = {},
): Clinic {
  const problems: string[] = [];
  const read = <T>(
    field: string,
    value: T | undefined,
    ok: (value: T) => boolean,
    hint: string,
  ) => {
    if (value !== undefined && !ok(value))
      problems.push(`${field}: ${hint}. Got: ${String(value)}`);
    return value;
  };
  const clean = (
    field: string,
    value: string | undefined,
    reader: (value: string) => string | undefined,
    problem: (value: string) => string,
  ) => {
    const cleaned = value === undefined ? undefined : reader(value);
    if (value !== undefined && cleaned === undefined) {
      problems.push(`${field}: ${problem(value)} Got: ${value}`);
    }
    return cleaned;
  };
  const waits = env['CLINIC_WAITS'] ? readPairs(env['CLINIC_WAITS']) : (file.waits ?? {});
  const clinic: Clinic = {
    siteUrl: (env['SITE_URL'] || file.siteUrl).replace(/\/$/, ''),
    basePath: (env['BASE_PATH'] || file.basePath).replace(/\/*$/, '/'),
    name: clean('name', env['CLINIC_NAME'] || file.name, readClinicName, (value) =>
      nameProblem(cleanClinicName(value), longestName, deceptive),
    ),
    tel: clean('tel', env['CLINIC_TEL'] || file.tel, readClinicTel, (value) =>
      telProblem(cleanClinicTel(value)),
    ),
    logo: read(
      'logo',
      env['CLINIC_LOGO'] || file.logo,
      isLogo,
      'a file in public/, such as logo.svg',
    ),
    waits: new Map(Object.entries(waits)),
    offline: read('offline', env['OFFLINE'], isYesOrNo, 'yes or no')
      ? env['OFFLINE'] === 'yes'
      : (file.offline ?? true),
  };
  read(
    'siteUrl',
    clinic.siteUrl,
    isOrigin,
    'https:// and a host, with no path; the path is basePath',
  );
  read(
    'basePath',
    clinic.basePath,
    isPath,
    'starts with a slash, then letters, digits and hyphens, such as /needling/',
  );
  for (const [id, hours] of clinic.waits) {
    read(`waits.${id}`, hours, Number.isInteger, 'a whole number of hours, such as 96');
  }
  if (problems.length > 0) throw new Error(`clinic.config.ts:\n${problems.join('\n')}`);
  return clinic;
}

const isLogo = (value: string) => /^[\w-]+(?:\/[\w-]+)*\.(?:svg|png|webp|avif)$/.test(value);
const isYesOrNo = (value: string) => ['', 'yes', 'no'].includes(value);
const isPath = (value: string) => /^\/(?:[\w.~-]+\/)*$/.test(value) && !value.includes('..');

function isOrigin(value: string): boolean {
  return URL.canParse(value) && /^https?:\/\/[^/?#]+$/.test(value);
}

function readPairs(text: string): Record<string, number> {
  const pairs = text.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  return Object.fromEntries(
    pairs.map(([id = '', hours]) => [id, hours ? Number(hours) : Number.NaN]),
  );
}

/** Who runs this copy, as `clinic.config.ts` and the environment say. */
export const clinic = readClinicConfig(config, process.env);
