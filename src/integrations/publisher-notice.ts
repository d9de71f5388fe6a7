import type { AstroIntegration } from 'astro';

/**
 * Prints a last line after the build if the configuration names nobody as responsible for the site.
 *
 * @param publisher who is responsible: a name and an address
 */
export function publisherNotice(publisher: string | undefined): AstroIntegration {
  return {
    name: 'publisher-notice',
    hooks: {
      'astro:build:done': () => {
        if (publisher) return;
        // Astro writes its own last line after this hook.
        process.once('exit', () => {
          console.warn(
            'Nobody is named as responsible for this site, and /about/ says so. Set PUBLISHER to a name and an address.',
          );
        });
      },
    },
  };
}
