import { runnerImport } from 'vite';

/**
 * Returns what clinics hand out, as the site in `dist` makes it, and if a review fits it. Vite loads what makes it, because imports in
 * `src/` name no endings.
 *
 * @param {string} dist folder of the built site
 * @returns {Promise<import('./handed-out-texts.ts').HandedOut & { review: import('../src/content/schemas/published-data.ts').PublishedReview }>}
 */
export async function handedOutOf(dist) {
  /** @type {{ module: typeof import('./handed-out-texts.ts') }} */
  const { module } = await runnerImport('./scripts/handed-out-texts.ts', {
    configFile: false,
    logLevel: 'error',
  });
  const texts = module.handedOut(dist);
  return { ...texts, review: await module.handedOutReview(texts) };
}
