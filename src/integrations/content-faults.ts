import type { AstroIntegration } from 'astro';
import { openFault, whenFaultsChange } from '../content/loaders/faults.ts';

/**
 * In `npm run dev`, has open pages load anew when something in `content/` breaks or is mended: what is wrong
 * is then shown in their place, by `src/middleware.ts`.
 */
export function contentFaults(): AstroIntegration {
  return {
    name: 'content-faults',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const { hot } = server.environments.client;
        whenFaultsChange(() => hot.send({ type: 'full-reload' }));
        // Astro tells of an error once, shortly after its answer: a page that loads slowly would miss it.
        hot.on('vite:client:connect', () => {
          const fault = openFault();
          // Its page for errors takes the message as HTML.
          const message = fault?.message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
          if (message) hot.send({ type: 'error', err: { message, stack: '' } });
        });
      },
    },
  };
}
