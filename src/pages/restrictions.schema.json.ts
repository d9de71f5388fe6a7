import { z } from 'astro/zod';
import type { APIRoute } from 'astro';
import { exactRestrictionSchema } from '../data/restriction-data';
import { absoluteUrl } from '../lib/urls';

/**
 * `/restrictions.schema.json`: the JSON Schema 2020-12 of `/restrictions.json` as it is today, with the ids
 * that there are and no additional fields.
 */
export const GET: APIRoute = async () => {
  const { $schema, ...schema } = z.toJSONSchema(await exactRestrictionSchema(), { io: 'input' });
  return Response.json({ $schema, $id: absoluteUrl('/restrictions.schema.json'), ...schema });
};
