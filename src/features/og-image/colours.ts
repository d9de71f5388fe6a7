import { readFileSync } from 'node:fs';

const file = 'src/styles/tokens.css';

/** Returns a scheme's colours by role, read from its block of the style sheet. */
function read(css: string, opening: string): Map<string, string> {
  const [block = ''] = css.slice(css.indexOf(opening)).split('}');
  return new Map(
    [...block.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, role = '', colour = '']) => [
      role,
      colour,
    ]),
  );
}

let all: Record<'light' | 'dark', Map<string, string>> | undefined;

/**
 * Returns the site's colours by role, as `#rrggbb`: `colours('light')('paper')`. Reads
 * `src/styles/tokens.css` once.
 */
export function colours(scheme: 'light' | 'dark'): (role: string) => string {
  if (!all) {
    const css = readFileSync(file, 'utf8');
    all = { light: read(css, '@theme static {'), dark: read(css, 'color-scheme: dark') };
  }
  const ofScheme = all[scheme];
  return (role) => {
    const colour = ofScheme.get(role);
    if (!colour) throw new Error(`${file} has no ${scheme} colour "${role}"`);
    return colour;
  };
}
