import type { APIRoute } from 'astro';
import { absoluteUrl, withBase } from '../lib/urls';

/**
 * `/robots.txt`: allows every page except search results, whose addresses are endless. Names the sitemap.
 */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\nDisallow: ${withBase('/search/')}?\n\nSitemap: ${absoluteUrl('/sitemap-index.xml')}\n`,
  );
