import type { APIRoute } from 'astro';
import { absoluteAddress, address } from '../lib/urls';

/** `/robots.txt`: every page may be read, but not the endless addresses of what people search; the sitemap's address. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\nDisallow: ${address('/search/')}?\n\nSitemap: ${absoluteAddress('/sitemap-index.xml')}\n`,
  );
