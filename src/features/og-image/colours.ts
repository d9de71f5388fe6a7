import { readFileSync } from 'node:fs';

const file = 'src/styles/tokens.css';

/** The site's colours by role, as `#rrggbb`: `colours('light')('paper')`. Read from `src/styles/tokens.css`. */
export function colours(scheme: 'light' | 'dark'): (role: string) => string {
  const css = readFileSync(file, 'utf8');
  const block = css.slice(css.indexOf(scheme === 'light' ? '@theme {' : 'color-scheme: dark'));
  const all = new Map(
    [...block.slice(0, block.indexOf('}')).matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, role = '', colour = '']) => [role, colour],
    ),
  );
  return (role) => {
    const colour = all.get(role);
    if (!colour) throw new Error(`${file} has no ${scheme} colour "${role}"`);
    return colour;
  };
}
