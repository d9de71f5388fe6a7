import type { AstroIntegration } from 'astro';
import { whenFaultsChange } from '../content-source/faults.ts';

/**
 * In `npm run dev`, has open pages load anew when something in `content/` breaks or is mended: what is wrong
 * is then shown in their place, by `src/middleware.ts`.
 */
export function contentFaults(): AstroIntegration {
  return {
    name: 'content-faults',
    hooks: {
      'astro:server:setup': ({ server }) => {
        whenFaultsChange(() => server.environments.client.hot.send({ type: 'full-reload' }));
      },
    },
  };
}
