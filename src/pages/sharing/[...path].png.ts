import type { APIRoute, GetStaticPaths } from 'astro';
import { cacheDir } from 'astro:config/server';
import { sharedPages } from '../../data/shared-pages';
import { cachedCard } from '../../features/og-image/cached-card';
import type { Card } from '../../features/og-image/card';
import { sharingImage } from '../../features/og-image/og-image-path';

export const getStaticPaths = (async () =>
  (await sharedPages()).map(({ path, ...card }) => ({
    params: { path: sharingImage(path).replace(/^\/sharing\/|\.png$/g, '') },
    props: card,
  }))) satisfies GetStaticPaths;

/** `/sharing/aftercare.png`: the preview picture of links to `/aftercare/`. */
export const GET: APIRoute<Card> = async ({ props }) => {
  const png = await cachedCard(props, new URL('./sharing-images/', cacheDir));
  return new Response(Buffer.from(png), { headers: { 'Content-Type': 'image/png' } });
};
