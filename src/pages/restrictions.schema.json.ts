import { z } from 'astro/zod';
import type { APIRoute } from 'astro';
import { restrictionDataSchema } from '../content/schemas/restriction-data';

/**
 * `/restrictions.schema.json`: the JSON Schema 2020-12 of `/restrictions.json`. It allows additional
 * fields, since new ones may be added within a version.
 */
export const GET: APIRoute = () =>
  Response.json(z.toJSONSchema(restrictionDataSchema, { io: 'input' }));
