import type { APIRoute } from 'astro';
import { absoluteUrl, withBase } from '../lib/urls';

/** `/robots.txt`: every page may be read, but not the endless addresses of what people search; the sitemap's address. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\nDisallow: ${withBase('/search/')}?\n\nSitemap: ${absoluteUrl('/sitemap-index.xml')}\n`,
  );
