import type { APIRoute, GetStaticPaths } from 'astro';
import { icons, iconPng, type Icon } from '../features/og-image/icons';

export const getStaticPaths = (() =>
  icons.map((icon) => ({
    params: { icon: icon.file.replace(/\.png$/, '') },
    props: { ...icon },
  }))) satisfies GetStaticPaths;

/** `/icon-32.png` and similar: the site's logo in the sizes that browsers and phones request. */
export const GET: APIRoute<Icon> = async ({ props }) =>
  new Response(Buffer.from(await iconPng(props)), { headers: { 'Content-Type': 'image/png' } });
