import { embedFolder, headerPolicy, type InlineHashes } from '../security/csp.ts';

/** Headers for a path: one address, or a folder and everything below it (`/x/*`). */
export interface HostRule {
  path: string;
  headers: Record<string, string>;
}

/** What hosts need to know about a built page. */
export interface HostedPage {
  /** Address on the site, such as `/aftercare/`. */
  path: string;
  hashes: InlineHashes;
}

/** A permanent redirect from an address that people or programs try. */
export interface Redirect {
  from: string;
  to: string;
}

/** Programs request the sitemap by its usual name. */
export const redirects: readonly Redirect[] = [{ from: '/sitemap.xml', to: '/sitemap-index.xml' }];

/** Features that no page uses and no code on it may request. Permissions Policy, § 5. */
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
 * Which page someone read is health data, so it is not sent to other sites. Nor to our own server: an
 * address may contain a search query. Referrer Policy, § 3.1.
 */
export const referrerPolicy = 'no-referrer';

const everywhere = (ownHost: boolean): HostRule => ({
  path: '/*',
  headers: {
    // RFC 6797, § 6.1: two years. Without subdomains, which a copy's host may use for other things. It
    // binds the whole host, so a copy beside another site leaves it to that site.
    ...(ownHost && { 'Strict-Transport-Security': 'max-age=63072000' }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': referrerPolicy,
    'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
  },
});

/** Revalidated on every request. Unchanged files cost an empty 304. RFC 9111, § 5.2.2.4. */
const revalidated = { 'Cache-Control': 'no-cache' };
/** File names contain a hash of the content, so a name never changes its content. RFC 8246. */
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const own = { 'Cross-Origin-Resource-Policy': 'same-origin' };
const anyones = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
/** Any page may read it. Fetch standard, § 3.2. */
const readable = { 'Access-Control-Allow-Origin': '*' };

/** RFC 4287, § 7. */
const atomType = 'application/atom+xml; charset=utf-8';

/** Redrawn under the same name when a title changes, so cached for a day only. */
const daily = { 'Cache-Control': 'public, max-age=86400' };

/** The worker requests files of the site, and nothing else. CSP Level 3, § 6. */
const workerPolicy = "default-src 'none'; connect-src 'self'";

/** Files other than pages. Hosts apply a rule even if the file does not exist, which is harmless. */
const files: readonly HostRule[] = [
  // Modules and fonts are fetched with CORS, also from a sandboxed frame, which has an opaque origin.
  { path: '/_astro/*', headers: { ...own, ...immutable, ...readable } },
  { path: '/pagefind/*', headers: { ...own, ...revalidated } },
  // Any site that previews a link may load its picture. Fetch standard, § 3.7.
  { path: '/sharing/*', headers: { ...anyones, ...daily } },
  {
    path: '/sw.js',
    headers: { 'Content-Security-Policy': workerPolicy, ...own, ...revalidated },
  },
  // Pages as data stand in one folder: hosts allow about 100 rules, and wildcards only at the end.
  // A calculator in a sandboxed frame, which has an opaque origin, reads the versions too.
  ...['/restrictions*', '/data/*', '/page.schema.json', '/versions.json'].map((path) => ({
    path,
    headers: { ...anyones, ...revalidated, ...readable },
  })),
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
      // For browsers without `frame-ancestors`. RFC 7034.
      ...(!framed && { 'X-Frame-Options': 'DENY' }),
      ...(framed ? anyones : own),
      ...revalidated,
    },
  };
}

/** `/questions/does-it-hurt/` belongs to `/questions/*`. A page outside any folder has its own rule. */
function ruleOf(path: string): string {
  const [, folder, ...rest] = path.split('/');
  return rest.length > 0 ? `/${folder}/*` : path;
}

/**
 * Returns every rule for the built site. No two rules that match the same address set the same header:
 * Cloudflare would join the values, and Netlify would pick one.
 *
 * @param ownHost false for a copy beside another site, under a path of the same host
 */
export function hostRules(pages: readonly HostedPage[], ownHost = true): HostRule[] {
  const groups = Map.groupBy(pages, ({ path }) => ruleOf(path));
  const pageRules = [...groups].map(([path, group]) => pageRule(path, group));
  return [everywhere(ownHost), ...files, ...pageRules.sort((a, b) => (a.path < b.path ? -1 : 1))];
}
