import { availableParallelism } from 'node:os';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import type { Plugin } from 'vite';
import type { InterfaceEntry } from './src/content/schemas/interface.ts';
import { readData } from './src/content/loaders/read-data.ts';
import { changedAdvice } from './src/integrations/changed-advice.ts';
import { contentFaults } from './src/integrations/content-faults.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { inlineScript } from './src/integrations/inline-script.ts';
import { writePageData } from './src/integrations/page-data.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { disablePreloadHelper } from './src/integrations/disable-preload-helper.ts';
import { publisherNotice } from './src/integrations/publisher-notice.ts';
import { redirects } from './src/integrations/redirects.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { siteLinks } from './src/integrations/site-links.ts';
import { timeZoneList } from './src/integrations/time-zone-list.ts';
import { clinic } from './src/clinic.ts';
import { site } from './src/site.ts';

// Disable Astro's telemetry: a build must contact no host.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/** Suppresses the bundler's needless warning about the directive that Astro adds to MDX modules. */
const isHeadDirective = ({ code, message }: { code?: string; message: string }) =>
  code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('astro:head-inject');

/**
 * Suppresses Lightning CSS's warning that it does not know `:target-current` (CSS Overflow 5, section 6.1).
 * It leaves the selector unchanged.
 */
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
 * Bundles the code that the calculator shares with its lazily loaded parts into one file, and so one
 * request. Code that only those parts need, to read a link or to write a text, stays out of it.
 */
const calculatorCore = {
  name: 'calculator-core',
  test: /\/src\/(features\/calculator\/(core|element)\/(?!read-link|save-toggle|keep-answer|item-texts|link-parts|link-version|problem-text|summary|show-clinic|darker-skin|arriving-link|show-link|own-wait|go-on|version-notice|carry|questions|zone-(?!words))|lib\/(durations|attempt|fill|temporal|dom\/(history-entry|read-words|untranslated))\b)/,
  minShareCount: 2,
};

/** Returns what the search's script says, to be put into it. The collection's schema checks it. */
function searchWords(): Record<string, string> {
  const entries = readData('content/interface.yaml').value as InterfaceEntry[];
  const words = entries.find((entry) => entry.id === 'search')?.script ?? {};
  return Object.fromEntries([
    // For "npm run dev", where these are properties of an object.
    ['import.meta.env.SEARCH_WORDS', JSON.stringify(words)],
    ...Object.entries(words).map(([name, text]) => [
      `import.meta.env.SEARCH_WORDS.${name}`,
      JSON.stringify(text),
    ]),
  ]);
}

/** The version since which somebody changed the advice without an entry for those who follow the changes, if any. */
const changedFrom = changedAdvice();

/** Bundles the search into one file. The loader, the dialog and the spelling correction stay separate. */
const searchCore = {
  name: 'search',
  test: /\/src\/features\/search\/client\/(?!load-on-interaction|dialog|spelling)[^/]*\.ts$/,
};

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  // Render several pages at once: sharing images are drawn in threads of their own.
  build: {
    format: 'directory',
    inlineStylesheets: 'always',
    concurrency: 2 * availableParallelism(),
  },
  integrations: [
    contentFaults(),
    redirects(),
    mdx(),
    sitemap({
      filter: (page) => !/\/(offline|embed\/calculator|styleguide|versions\/\w+)\/$/.test(page),
    }),
    pagefind(),
    writePageData(),
    hostFiles(),
    serviceWorker(),
    publisherNotice(
      site.publisher ?? clinic.name,
      site.reportForm ?? site.reportEmail,
      site.codeAddress,
      changedFrom,
    ),
    siteLinks(),
  ],
  vite: {
    // A search without a result leads to the address for reports, in copies that have one.
    define: {
      'import.meta.env.REPORTS': Boolean(site.reportForm ?? site.reportEmail),
      'import.meta.env.ADVICE_CHANGED': changedFrom !== undefined,
      // In the markup they would weigh on every page, searched or not.
      ...searchWords(),
    },
    plugins: [
      tailwindcss(),
      quietTargetCurrent,
      timeZoneList(),
      inlineScript(),
      disablePreloadHelper(),
    ],
    build: {
      /* eslint-disable @typescript-eslint/no-deprecated -- Astro passes these on to each bundler. */
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
