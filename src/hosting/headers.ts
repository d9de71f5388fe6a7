import { embedFolder, headerPolicy, type InlineHashes } from '../security/csp.ts';

/** Headers that a host sends with a path: one address, or a folder and everything below it (`/x/*`). */
export interface HostRule {
  path: string;
  headers: Record<string, string>;
}

/** A built page, as far as hosts need to know it. */
export interface HostedPage {
  /** Address on the site, such as `/aftercare/`. */
  path: string;
  hashes: InlineHashes;
}

/** A lasting redirect from an address that people or machines try. */
export interface Redirect {
  from: string;
  to: string;
}

/** Machines ask for the sitemap by its usual name. */
export const redirects: readonly Redirect[] = [{ from: '/sitemap.xml', to: '/sitemap-index.xml' }];

/** Features that no page uses, and that nothing on it may ask for. Permissions Policy, § 5. */
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
];

/**
 * Which page someone read is a matter of health: other sites are not told. Nor is our own server: an address
 * may hold what was searched for. Referrer Policy, § 3.1.
 */
export const referrerPolicy = 'no-referrer';

const everywhere: HostRule = {
  path: '/*',
  headers: {
    // RFC 6797, § 6.1: two years. No subdomains: whoever hosts a copy may use them for other things.
    'Strict-Transport-Security': 'max-age=63072000',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': referrerPolicy,
    'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
  },
};

/** Asked anew each time; unchanged files cost an empty 304. RFC 9111, § 5.2.2.4. */
const revalidated = { 'Cache-Control': 'no-cache' };
/** Named by their content, so never different under the same name. RFC 8246. */
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const own = { 'Cross-Origin-Resource-Policy': 'same-origin' };
const anyones = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
/** Fetch standard, § 3.2: any page may read it. */
const readable = { 'Access-Control-Allow-Origin': '*' };

/** RFC 4287, § 7. */
const atomType = 'application/atom+xml; charset=utf-8';

/** Redrawn under the same name when a title changes, so kept for a day only. */
const daily = { 'Cache-Control': 'public, max-age=86400' };

/** The worker asks for files of the site, and does nothing else. CSP Level 3, § 6. */
const workerPolicy = "default-src 'none'; connect-src 'self'";

/** Files that are no pages. A host sends a rule also where the file does not exist, which harms nobody. */
const files: readonly HostRule[] = [
  // Modules and fonts are read with CORS, also from a sandboxed frame, which is of no origin.
  { path: '/_astro/*', headers: { ...own, ...immutable, ...readable } },
  { path: '/pagefind/*', headers: { ...own, ...revalidated } },
  // Whoever shows a preview of a link may load its picture from here. Fetch standard, § 3.7.
  { path: '/sharing/*', headers: { ...anyones, ...daily } },
  {
    path: '/sw.js',
    headers: { 'Content-Security-Policy': workerPolicy, ...own, ...revalidated },
  },
  {
    path: '/restrictions*',
    headers: { ...anyones, ...revalidated, ...readable },
  },
  {
    path: '/changes.atom',
    headers: { ...anyones, ...revalidated, ...readable, 'Content-Type': atomType },
  },
];

function pageRule(path: string, pages: readonly HostedPage[]): HostRule {
  const framed = path.startsWith(embedFolder);
  const hashes = (kind: keyof InlineHashes) =>
    [...new Set(pages.flatMap((page) => page.hashes[kind]))].sort();
  const policy = headerPolicy({ scripts: hashes('scripts'), styles: hashes('styles') }, framed);
  return {
    path,
    headers: {
      'Content-Security-Policy': policy,
      // For browsers without frame-ancestors. RFC 7034.
      ...(!framed && { 'X-Frame-Options': 'DENY' }),
      ...(framed ? anyones : own),
      ...revalidated,
    },
  };
}

/** `/questions/does-it-hurt/` belongs to `/questions/*`; a page in no folder stands for itself. */
function ruleOf(path: string): string {
  const [, folder, ...rest] = path.split('/');
  return rest.length > 0 ? `/${folder}/*` : path;
}

/**
 * Every rule for the built site. No header comes from two rules that fit the same address: Cloudflare
 * would join the two values, Netlify would take one of them.
 */
export function hostRules(pages: readonly HostedPage[]): HostRule[] {
  const groups = Map.groupBy(pages, ({ path }) => ruleOf(path));
  const pageRules = [...groups].map(([path, group]) => pageRule(path, group));
  return [everywhere, ...files, ...pageRules.sort((a, b) => (a.path < b.path ? -1 : 1))];
}
