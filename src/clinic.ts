import { existsSync } from 'node:fs';
import { z } from 'astro/zod';
import { config } from '../clinic.config.ts';
import {
  cleanClinicName,
  cleanClinicTel,
  deceptive,
  isHelpLine,
  isPremium,
  longestName,
  readClinicName,
  readClinicTel,
  refusedInName,
} from './lib/clinic-contact.ts';
import { readData } from './content/loaders/read-data.ts';
import { nameProblem, telProblem, type ContactWords } from './lib/contact-problem.ts';
import { longestWait } from './lib/durations.ts';
import { plainError } from './lib/plain-error.ts';
import { isContact, isEmail } from './security/security-text.ts';

const inQuotes = 'Write it in quotes.';

/** A string that `read` normalises. Where it returns undefined, `problem` says what would be valid. */
const text = (read: (given: string) => string | undefined, problem: (given: string) => string) =>
  z.string(inQuotes).transform((given, context) => {
    const value = read(given);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: problem(given), input: given });
    return z.NEVER;
  });
const fitting = (fits: (given: string) => boolean, hint: string) =>
  z.string(inQuotes).refine(fits, { error: hint });

const withSlash = (path: string) => path.replace(/\/*$/, '/');
const withoutSlash = (origin: string) => origin.replace(/\/$/, '');
const isOrigin = (value: string) => URL.canParse(value) && /^https?:\/\/[^/?#]+\/?$/.test(value);
const isPath = (value: string) => /^\/(?:[\w.~-]+\/)*$/.test(value) && !value.includes('..');
const isWebForm = (value: string) => /^https:\/\/[^\s#]+$/.test(value) && URL.canParse(value);
const isLogo = (value: string) => /^[\w-]+(?:\/[\w-]+)*\.(?:svg|png|webp|avif)$/.test(value);

const yesOrNo = z.boolean('yes or no; in clinic.config.ts true or false.');
const wholeHours = 'a whole number of hours, such as 96.';
const hours = z
  .union([z.number(), z.string()], wholeHours)
  .refine((given) => /^\d+$/.test(String(given)), { error: wholeHours })
  .transform(Number)
  .refine((given) => given <= longestWait, {
    error: `at most ${longestWait} hours, which are 365 days. For longer, tell patients yourself.`,
  });

/** Returns the link builder's words on a name or number. The collections are not there yet. */
function contactWords(): ContactWords {
  const entries = readData('content/interface.yaml').value as {
    id: string;
    script: ContactWords;
  }[];
  return entries.find(({ id }) => id === 'builder')!.script;
}

/** @param isThere returns true if there is a file, by its path in the repository */
const settings = (isThere: (file: string) => boolean) =>
  z
    .strictObject({
      /** Scheme and host with no path, such as `https://clinic.example`. */
      siteUrl: fitting(
        isOrigin,
        'https:// and a host, with no path; the path is BASE_PATH, or basePath in clinic.config.ts.',
      ).transform(withoutSlash),
      /** Path under which the site is served, such as `/needling/`. */
      basePath: fitting(
        (given) => isPath(withSlash(given)),
        'starts with a slash, then letters, digits and hyphens, such as /needling/.',
      ).transform(withSlash),
      /** The clinic's name, shown on every page and in the calculator. */
      name: text(readClinicName, (given) =>
        nameProblem(cleanClinicName(given), contactWords(), longestName, deceptive, refusedInName),
      ).optional(),
      /** The clinic's telephone number. */
      tel: text(readClinicTel, (given) =>
        telProblem(cleanClinicTel(given), contactWords(), isHelpLine, isPremium),
      ).optional(),
      /** The clinic's logo, a file in `public/`: SVG, PNG, WebP or AVIF. */
      logo: text(
        (given) => (isLogo(given) && isThere(`public/${given}`) ? given : undefined),
        (given) =>
          isLogo(given)
            ? `there is no file public/${given}. Put it there.`
            : 'the path in public/ of an SVG, PNG, WebP or AVIF file, such as logo.svg.',
      ).optional(),
      /** True shows name, number and logo at the top of every page too, not only at its foot. */
      header: yesOrNo.default(false),
      /** The clinic's own longer waits in elapsed hours, by id in `content/restrictions.yaml`. */
      waits: z
        .record(z.string(), hours, 'hours by restriction, such as { exercise: 96 }.')
        .default({})
        .transform((waits): ReadonlyMap<string, number> => new Map(Object.entries(waits))),
      /** A file beside `clinic.config.ts` with clinicians’ reviews of this copy, such as `clinic-reviews.yaml`. */
      reviews: fitting(
        (given) => /^[\w-]+\.yaml$/.test(given) && isThere(given),
        'a file beside clinic.config.ts that is there, such as clinic-reviews.yaml.',
      ).optional(),
      /** False removes the offline copy from browsers that have it, and saves no new one. */
      offline: yesOrNo.default(true),
      /** Where readers report mistakes. */
      reportEmail: fitting(isEmail, 'an e-mail address, such as team@clinic.example.').optional(),
      /** The operator's own form for reports, to which the page and the version are added as parameters. */
      reportForm: fitting(isWebForm, 'an address that starts with https://.').optional(),
      /** Where security problems are reported. Default: `reportEmail`. */
      securityContact: fitting(
        isContact,
        'an e-mail address, or an address that starts with https://.',
      ).optional(),
      /** Where the code of this copy is kept. The pages for clinics say so. */
      codeAddress: fitting(isWebForm, 'an address that starts with https://.').optional(),
      /** Who is responsible for this copy: a name and an address. */
      publisher: z.string(inQuotes).optional(),
    })
    .refine(({ header, name, logo }) => !header || name || logo, {
      path: ['header'],
      error: 'there is nothing to show at the top. Set a name or a logo too.',
    });

/** The configuration in `clinic.config.ts`, at the top of the repository: who runs this copy, and where. */
export type ClinicConfig = z.input<ReturnType<typeof settings>>;

/** The parsed configuration. `applyOverrides` checks later that the waits are long enough. */
export type Clinic = z.output<ReturnType<typeof settings>> & {
  /** Where the waits were set, for error messages. */
  waitsSetIn: string;
};

/** The environment variable that overrides each field of the file. */
const variables: Record<keyof ClinicConfig, string> = {
  siteUrl: 'SITE_URL',
  basePath: 'BASE_PATH',
  name: 'CLINIC_NAME',
  tel: 'CLINIC_TEL',
  logo: 'CLINIC_LOGO',
  header: 'CLINIC_HEADER',
  waits: 'CLINIC_WAITS',
  reviews: 'CLINIC_REVIEWS',
  offline: 'OFFLINE',
  reportEmail: 'REPORT_EMAIL',
  reportForm: 'REPORT_FORM',
  securityContact: 'SECURITY_CONTACT',
  publisher: 'PUBLISHER',
  codeAddress: 'CODE_ADDRESS',
};

const readYesOrNo = (given: string) => ({ yes: true, no: false })[given] ?? given;

/** Parsers for variables that are no text: `exercise=96,swimming=120`, and yes or no. */
const readVariable: Partial<Record<string, (given: string) => unknown>> = {
  waits: (given) =>
    Object.fromEntries(
      given
        .split(',')
        .map((pair) => pair.split('=').map((part) => part.trim()))
        .map(([id = '', hours = '']) => [id, hours]),
    ),
  header: readYesOrNo,
  offline: readYesOrNo,
};

/**
 * Reads the configuration. A variable that is set and not empty overrides the file.
 *
 * @param isThere returns true if there is a file, by its path in the repository
 * @throws Error that names every invalid field or variable, and what would be valid
 */
export function readClinicConfig(
  file: ClinicConfig,
  env: Record<string, string | undefined> = {},
  isThere: (file: string) => boolean = () => true,
): Clinic {
  const set = Object.entries(variables).filter(([, variable]) => env[variable]);
  const given = set.map(([field, variable]) => {
    const value = env[variable]!;
    return [field, readVariable[field]?.(value) ?? value];
  });
  const placeOf = (field: string) =>
    set.find(([name]) => name === field)?.[1] ?? `clinic.config.ts, ${field}`;
  const { data, error } = settings(isThere).safeParse(
    { ...file, ...Object.fromEntries(given) },
    { reportInput: true },
  );
  if (error) {
    const problems = error.issues.flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') {
        const fields = Object.keys(variables).join(', ');
        return issue.keys.map((key) => `${placeOf(key)}: no such field. There are ${fields}.`);
      }
      const [field = '', ...within] = issue.path.map(String);
      const place = [placeOf(field), ...within].join(', ');
      return `${place}: ${issue.message} Got: ${String(issue.input || 'nothing')}`;
    });
    throw plainError(['This copy of the site can’t be set up so:', ...problems].join('\n'));
  }
  return {
    ...data,
    securityContact: data.securityContact ?? data.reportEmail,
    waitsSetIn: placeOf('waits'),
  };
}

/** The site without a clinic. The project's own tests build this one, whatever is configured. */
export const nobodysCopy = readClinicConfig({
  siteUrl: 'https://skin-needling-explained.example',
  basePath: '/',
});

/** The configuration from `clinic.config.ts` and the environment. */
export const clinic =
  process.env['CLINIC_CONFIG'] === 'none'
    ? nobodysCopy
    : readClinicConfig(config, process.env, existsSync);
