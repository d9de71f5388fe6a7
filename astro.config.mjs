import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { fontSubset } from './src/integrations/font-subset.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { plainDynamicImports } from './src/integrations/plain-dynamic-imports.ts';
import { redirects } from './src/integrations/redirects.ts';
import { site } from './src/site.ts';

/** Astro marks MDX modules with a directive of its own, which the bundler warns of without need. */
const isHeadDirective = ({ code, message }) =>
  code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('astro:head-inject');

/**
 * What the calculator loads at once stands in one file, whoever else uses a part of it. Split by who
 * uses what, each page with a calculator would ask for one file more with every new user.
 */
const calculation = {
  name: 'calculation',
  test: /\/src\/calculator\/restriction-calculator\.ts$/,
};

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
  ],
  vite: {
    plugins: [tailwindcss(), plainDynamicImports()],
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [calculation] } } } },
      },
    },
    build: {
      rollupOptions: { onwarn: (warning, warn) => isHeadDirective(warning) || warn(warning) },
    },
  },
});
