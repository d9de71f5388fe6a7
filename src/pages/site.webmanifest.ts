import type { APIRoute } from 'astro';
import { withBase } from '../lib/urls';
import { colours } from '../features/og-image/colours';
import { icons } from '../features/og-image/icons';
import { site } from '../site';

/** `/site.webmanifest`: name and icons for a phone's home screen. Web App Manifest, W3C. */
export const GET: APIRoute = () => {
  const light = colours('light');
  const manifest = {
    id: site.base,
    name: site.name,
    short_name: 'Needling',
    description: site.tagline,
    lang: site.lang,
    dir: 'ltr',
    start_url: site.base,
    scope: site.base,
    // Keep the address, Back and zoom: the site is a set of pages.
    display: 'minimal-ui',
    background_color: light('paper'),
    theme_color: light('paper'),
    icons: icons
      .filter(({ purpose }) => purpose)
      .map(({ file, size, purpose }) => ({
        src: withBase(`/${file}`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    shortcuts: site.shortcuts.map(({ page, label }) => ({
      name: label,
      url: withBase(`/${page}/`),
    })),
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
