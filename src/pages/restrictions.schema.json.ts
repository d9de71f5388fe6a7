import { z } from 'astro/zod';
import type { APIRoute } from 'astro';
import { restrictionDataSchema } from '../content/schemas/restriction-data';

/**
 * `/restrictions.schema.json`: what `/restrictions.json` holds, as JSON Schema 2020-12. It lets other
 * fields be, since new ones may come within a version.
 */
export const GET: APIRoute = () =>
  Response.json(z.toJSONSchema(restrictionDataSchema, { io: 'input' }));
