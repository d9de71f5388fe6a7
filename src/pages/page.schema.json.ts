import { z } from 'astro/zod';
import type { APIRoute } from 'astro';
import { pageDataSchema } from '../content/schemas/page-data';
import { absoluteUrl } from '../lib/urls';

/** `/page.schema.json`: the JSON Schema 2020-12 of each `/data/<page>.json`. */
export const GET: APIRoute = () => {
  const { $schema, ...schema } = z.toJSONSchema(pageDataSchema, { io: 'input' });
  return Response.json({ $schema, $id: absoluteUrl('/page.schema.json'), ...schema });
};
