import type { AstroIntegration } from 'astro';
import { openFault, whenFaultsChange } from '../content/loaders/faults.ts';

/**
 * In `npm run dev`, reloads open pages when something in `content/` breaks or is fixed. `src/middleware.ts`
 * then shows the error in their place.
 */
export function contentFaults(): AstroIntegration {
  return {
    name: 'content-faults',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const { hot } = server.environments.client;
        whenFaultsChange(() => hot.send({ type: 'full-reload' }));
        // Astro sends an error once, shortly after its response, so a page that loads slowly would miss it.
        hot.on('vite:client:connect', () => {
          const fault = openFault();
          // The error overlay renders the message as HTML.
          const message = fault?.message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
          if (message) hot.send({ type: 'error', err: { message, stack: '' } });
        });
      },
    },
  };
}
