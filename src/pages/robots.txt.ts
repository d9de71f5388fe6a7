import type { APIRoute } from 'astro';
import { absoluteAddress } from '../address';

/** `/robots.txt`: everything may be read; the sitemap's address. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteAddress('/sitemap-index.xml')}\n`);
