import { availableParallelism } from 'node:os';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import type { Plugin } from 'vite';
import { contentFaults } from './src/integrations/content-faults.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { disablePreloadHelper } from './src/integrations/disable-preload-helper.ts';
import { pruneStyles } from './src/integrations/prune-styles.ts';
import { publisherNotice } from './src/integrations/publisher-notice.ts';
import { redirects } from './src/integrations/redirects.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { siteLinks } from './src/integrations/site-links.ts';
import { timeZoneList } from './src/integrations/time-zone-list.ts';
import { clinic } from './src/clinic.ts';
import { site } from './src/site.ts';

// A build asks no host. Astro says at its first run on a machine that it sends figures about its use: here
// it sends none.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/** Astro marks MDX modules with a directive of its own, which the bundler warns of without need. */
const isHeadDirective = ({ code, message }: { code?: string; message: string }) =>
  code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('astro:head-inject');

/** Lightning CSS leaves `:target-current` (CSS Overflow 5, section 6.1) as it is, with a warning that it does not know it. */
const quietTargetCurrent: Plugin = {
  name: 'quiet-target-current',
  configResolved({ logger }) {
    const { warn } = logger;
    logger.warn = (message, options) => {
      if (!message.includes("'target-current'")) warn(message, options);
    };
  },
};

/**
 * What the calculator shares with the parts that load later is one file, and so one request. What only
 * those parts need, to read a link, stays out of it.
 */
const calculatorCore = {
  name: 'calculator-core',
  test: /\/src\/(features\/calculator\/(core|element)\/(?!read-link|link-parts|problem-text|show-clinic|carry|zone-)|lib\/(durations|attempt|temporal|dom\/(history-entry|untranslated))\b)/,
  minShareCount: 2,
};

/** The search is one file too, apart from what wakes it, its dialog, and what puts spelling right. */
const searchCore = {
  name: 'search',
  test: /\/src\/features\/search\/client\/(?!load-on-interaction|dialog|spelling)[^/]*\.ts$/,
};

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  // Several pages at a time, since sharing images are painted beside the pages, by threads of their own.
  build: {
    format: 'directory',
    inlineStylesheets: 'always',
    concurrency: 2 * availableParallelism(),
  },
  integrations: [
    contentFaults(),
    redirects(),
    mdx(),
    sitemap({ filter: (page) => !/\/(offline|embed\/calculator|styleguide)\/$/.test(page) }),
    pagefind(),
    pruneStyles(),
    hostFiles(),
    serviceWorker(),
    publisherNotice(site.publisher ?? clinic.name),
    siteLinks(),
  ],
  vite: {
    plugins: [tailwindcss(), quietTargetCurrent, timeZoneList(), disablePreloadHelper()],
    build: {
      /* eslint-disable @typescript-eslint/no-deprecated -- what Astro passes on to each of its bundlers */
      rollupOptions: {
        onwarn: (warning, warn) => {
          if (!isHeadDirective(warning)) warn(warning);
        },
      },
      /* eslint-enable @typescript-eslint/no-deprecated */
    },
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [calculatorCore, searchCore] } } },
        },
      },
    },
  },
});
