import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { absoluteUrl } from '../lib/urls';
import { atomFeed } from '../data/changes-feed';
import { site } from '../site';

/** `/changes.atom`: changes of the content, for clinics that pass them on. */
export const GET: APIRoute = async () => {
  const changes = (await getCollection('changes')).map(({ data }) => data);
  const feed = atomFeed(changes, {
    name: site.name,
    lang: site.lang,
    self: absoluteUrl('/changes.atom'),
    page: absoluteUrl('/clinics/'),
    absolute: absoluteUrl,
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
