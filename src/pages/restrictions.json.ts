import type { APIRoute } from 'astro';
import { getEntry } from 'astro:content';
import { absoluteUrl } from '../lib/urls';
import { restrictions } from '../data/restrictions';
import { restrictionDataSchema, type RestrictionData } from '../content/schemas/restriction-data';

/** `/restrictions.json`: every wait as data. Described by `/restrictions.schema.json`. */
export const GET: APIRoute = async () => {
  const aftercare = await getEntry('pages', 'aftercare');
  const data: RestrictionData = {
    version: 1,
    source: absoluteUrl('/aftercare/'),
    licence: 'CC-BY-4.0',
    unreviewed: !aftercare?.data.clinicianReview,
    restrictions: (await restrictions()).map(
      ({
        kind: _kind,
        order: _order,
        meanwhile,
        darkerSkin,
        afterwards,
        ownChoice: _choice,
        ...restriction
      }) => ({
        ...restriction,
        meanwhile: darkerSkin ? `${meanwhile} ${darkerSkin}` : meanwhile,
        afterwards: afterwards.text,
        url: absoluteUrl(`/aftercare/#${restriction.id}`),
      }),
    ),
  };
  const checked = restrictionDataSchema.parse(data);
  const json = { $schema: absoluteUrl('/restrictions.schema.json'), ...checked };
  return Response.json(json);
};
