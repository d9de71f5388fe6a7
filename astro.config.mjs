import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { fontSubset } from './src/integrations/font-subset.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { plainDynamicImports } from './src/integrations/plain-dynamic-imports.ts';
import { redirects } from './src/integrations/redirects.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { site } from './src/site.ts';

/** Astro marks MDX modules with a directive of its own, which the bundler warns of without need. */
const isHeadDirective = ({ code, message }) =>
  code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('astro:head-inject');

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [
    fontSubset(),
    redirects(),
    mdx(),
    sitemap({ filter: (page) => !site.notInSitemap.some((path) => page.endsWith(path)) }),
    pagefind(),
    hostFiles(),
    serviceWorker(),
  ],
  vite: {
    plugins: [tailwindcss(), plainDynamicImports()],
    build: {
      rollupOptions: { onwarn: (warning, warn) => isHeadDirective(warning) || warn(warning) },
    },
  },
});
