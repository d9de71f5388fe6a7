import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { absoluteUrl } from '../../lib/urls';
import { hasSecurityText, securityExpiry, securityText } from '../../security/security-text';
import { site } from '../../site';

/** Without a contact there is no path, and so no file. */
export const getStaticPaths = () =>
  hasSecurityText(site.securityContact, site.base) ? [{ params: { security: 'security' } }] : [];

/** `/.well-known/security.txt`: where to report a security problem. RFC 9116. */
export const GET: APIRoute = async () => {
  const pages = await getCollection('pages');
  return new Response(
    securityText({
      contact: site.securityContact ?? '',
      expires: securityExpiry(pages.map(({ data }) => data)),
      canonical: absoluteUrl('/.well-known/security.txt'),
    }),
  );
};
