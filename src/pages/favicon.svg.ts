import type { APIRoute } from 'astro';
import { markSvg } from '../features/og-image/logo';

/** `/favicon.svg`: the site's mark for browser tabs, light or dark as the reader's scheme is. */
export const GET: APIRoute = () =>
  new Response(markSvg({ share: 0.8, corner: 7, dark: true }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
