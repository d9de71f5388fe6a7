import type { APIRoute } from 'astro';
import { site } from '../site';

/** `/robots.txt`: everything may be read; the sitemap's address. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.url}/sitemap-index.xml\n`);
