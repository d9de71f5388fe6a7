import type { APIRoute } from 'astro';
import { markSvg } from '../features/og-image/logo';

/** `/favicon.svg`: the site's logo for browser tabs, in light or dark like the reader's scheme. */
export const GET: APIRoute = () =>
  new Response(markSvg({ share: 0.8, corner: 7, dark: true }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
