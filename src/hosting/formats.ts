import type { HostRule, Redirect } from './headers.ts';

/** Formats the rules as `_headers` for Netlify and Cloudflare Pages: a path, and below it its headers. */
export function headersFile(rules: readonly HostRule[]): string {
  const blocks = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/** Parses the format that `headersFile` writes. */
export function readHeadersFile(text: string): HostRule[] {
  return text
    .split('\n\n')
    .filter((block) => block.trim())
    .map((block) => {
      const [path = '', ...lines] = block.trimEnd().split('\n');
      const entries = lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
      });
      return { path, headers: Object.fromEntries(entries) as Record<string, string> };
    });
}

/** Returns the headers that a host sends for an address. */
export function headersFor(rules: readonly HostRule[], pathname: string): Record<string, string> {
  const fitting = rules.filter(({ path }) =>
    path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path,
  );
  return Object.assign({}, ...fitting.map(({ headers }) => headers)) as Record<string, string>;
}

/** Formats `_redirects` for Netlify and Cloudflare Pages. */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

const escaped = (path: string) => path.replace(/[.+?()[\]{}^$|\\]/g, '\\$&');

/** Returns the rules for a site under a path: `/aftercare/*` → `/needling/aftercare/*`. */
export function rulesUnder(base: string, rules: readonly HostRule[]): HostRule[] {
  return rules.map(({ path, headers }) => ({ path: `${base}${path.slice(1)}`, headers }));
}

/**
 * Returns the pattern for nginx's normalised address: nginx requests the index page of a folder by name.
 */
function nginxPattern(path: string): string {
  if (path.endsWith('*')) return `~^${escaped(path.slice(0, -1))}`;
  return path.endsWith('/') ? `~^${escaped(path)}(index\\.html)?$` : `~^${escaped(path)}$`;
}

/**
 * Formats the rules for nginx's `http` block: one map per header, from the address to the value. Unlike
 * `add_header` in a location, a map does not drop the server's headers. An empty value sends no header.
 */
export function nginxMaps(rules: readonly HostRule[]): string {
  return headerNames(rules)
    .map((name) => {
      const lines = rules
        .filter(({ headers }) => name in headers)
        .map(({ path, headers }) => {
          const key = path === '/*' ? 'default' : `"${nginxPattern(path)}"`;
          return `  ${key} "${headers[name]}";`;
        });
      return `map $uri ${nginxVariable(name)} {\n${lines.join('\n')}\n}\n`;
    })
    .join('\n');
}

/** Returns the pattern for Apache's address of a file, which may be that of its compressed form. */
function apachePattern(path: string): string {
  if (path.endsWith('*')) return `^${escaped(path.slice(0, -1))}`;
  return `^${escaped(path)}${path.endsWith('/') ? '(index\\.html)?' : ''}(\\.(br|gz))?$`;
}

/**
 * Formats the rules, the redirects and the page for wrong addresses as `.htaccess` for Apache 2.4. It needs
 * mod_headers and mod_rewrite, and no more than `AllowOverride FileInfo`, so that shared hosts accept it.
 */
export function apacheFile(
  rules: readonly HostRule[],
  redirects: readonly Redirect[],
  base: string,
): string {
  const headers = headerNames(rules).flatMap((name) =>
    rules
      .filter((rule) => name in rule.headers)
      .map(
        ({ path, headers: { [name]: value = '' } }) =>
          `Header always set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#${apachePattern(path)}#"`,
      ),
  );
  const moved = redirects.map(
    ({ from, to }) => `RewriteRule ^${escaped(from.slice(base.length))}$ ${to} [R=301,L]`,
  );
  const compressed = ['br', 'gz'].flatMap((form) => [
    `RewriteCond %{HTTP:Accept-Encoding} \\b${form === 'gz' ? 'gzip' : form}\\b`,
    `RewriteCond %{REQUEST_FILENAME}.${form} -f`,
    `RewriteRule ^ %{REQUEST_URI}.${form} [L]`,
  ]);
  return [
    '# Written by the build for the files beside it: docs/under-a-path.md.',
    `ErrorDocument 404 ${base}404.html`,
    ...apacheTypes,
    '',
    'RewriteEngine On',
    '# What nobody should get. An internal redirect has a status already.',
    'RewriteCond %{ENV:REDIRECT_STATUS} ^$',
    String.raw`RewriteRule (^|/)(_headers|_redirects|404\.html|\.(?!well-known/).*)$|\.(br|gz)$ - [R=404,L]`,
    '# A folder without a page.',
    'RewriteCond %{REQUEST_FILENAME} -d',
    'RewriteCond %{REQUEST_FILENAME}/index.html !-f',
    'RewriteRule ^ - [R=404,L]',
    ...moved,
    '# Compressed once, by "npm run precompress".',
    ...compressed,
    '',
    'Header always merge Vary Accept-Encoding',
    ...headers,
    '',
  ].join('\n');
}

/** Types that a server's own list may lack, as in deploy/nginx/types.conf. `.gz` and `.br` are encodings. */
const apacheTypes = [
  'AddType text/javascript .js .mjs',
  'AddType application/atom+xml .atom',
  'AddType application/manifest+json .webmanifest',
  'AddType application/xml .xml',
  'AddType application/wasm .wasm',
  'AddType application/octet-stream .pagefind .pf_meta .pf_index .pf_fragment .pf_filter',
  'AddType font/woff2 .woff2',
  'AddType image/avif .avif',
  'AddCharset utf-8 .html .css .js .mjs .txt .ics .xml .atom',
  'RemoveType .gz',
  'RemoveLanguage .br',
  'AddEncoding gzip .gz',
  'AddEncoding br .br',
];

/**
 * Formats nginx's `server` block: sends each header with every answer, errors included; the redirects; and
 * the page for wrong addresses, which is also sent for a folder without a page.
 */
export function nginxServer(
  rules: readonly HostRule[],
  redirects: readonly Redirect[],
  base: string,
): string {
  const headers = headerNames(rules).map(
    (name) => `add_header ${name} ${nginxVariable(name)} always;\n`,
  );
  const moved = redirects.map(({ from, to }) => `location = ${from} { return 301 ${to}; }\n`);
  const missing = `${base}404.html`;
  const wrong = [
    `error_page 404 ${missing};\n`,
    `error_page 403 =404 ${missing};\n`,
    `location = ${missing} { internal; }\n`,
  ];
  return [...headers, ...moved, ...wrong].join('');
}

/** Without Content-Type, which servers derive from the file extension: nginx would send a second one. */
const headerNames = (rules: readonly HostRule[]) => [
  ...new Set(rules.flatMap(({ headers }) => Object.keys(headers))).difference(
    new Set(['Content-Type']),
  ),
];

const nginxVariable = (header: string) => `$header_${header.toLowerCase().replaceAll('-', '_')}`;
