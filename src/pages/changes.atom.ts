import type { APIRoute } from 'astro';
import { changeDetails, changes } from '../data/changes';
import { absoluteUrl } from '../lib/urls';
import { atomFeed } from '../data/changes-feed';
import { site } from '../site';

/** `/changes.atom`: changes of the content, for clinics that pass them on. */
export const GET: APIRoute = async () => {
  const all = await Promise.all(
    (await changes()).map(async (change) => ({ ...change, details: await changeDetails(change) })),
  );
  const feed = atomFeed(all, {
    name: site.name,
    lang: site.lang,
    self: absoluteUrl('/changes.atom'),
    page: absoluteUrl('/changes/'),
    absolute: absoluteUrl,
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
