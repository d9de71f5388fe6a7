import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import { timeZoneList } from '../../src/integrations/time-zone-list.ts';
import { site } from '../../src/site.ts';

/** What components need of `astro.config.ts`: not what it does to a finished build. */
export const inlineConfig: AstroInlineConfig = {
  configFile: false,
  logLevel: 'error',
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  // Where Astro's development mode keeps the content, in which Vitest runs.
  cacheDir: './.astro',
  integrations: [mdx()],
  vite: { plugins: [timeZoneList()] },
};
