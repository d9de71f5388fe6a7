import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import { inlineScript } from '../../src/integrations/inline-script.ts';
import { timeZoneList } from '../../src/integrations/time-zone-list.ts';
import { site } from '../../src/site.ts';

/** The part of `astro.config.ts` that components need, without the steps after a build. */
export const inlineConfig: AstroInlineConfig = {
  configFile: false,
  logLevel: 'error',
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  // Astro's development mode, in which Vitest runs, keeps the content here.
  cacheDir: './.astro',
  integrations: [mdx()],
  vite: { plugins: [timeZoneList(), inlineScript()] },
};
