import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { absoluteAddress } from '../lib/urls';
import { atomFeed } from '../data/changes-feed';
import { site } from '../site';

/** `/changes.atom`: what changed in the content, for clinics that hand it on. */
export const GET: APIRoute = async () => {
  const changes = (await getCollection('changes')).map(({ data }) => data);
  const feed = atomFeed(changes, {
    name: site.name,
    lang: site.lang,
    self: absoluteAddress('/changes.atom'),
    page: absoluteAddress('/clinics/'),
    absolute: absoluteAddress,
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
