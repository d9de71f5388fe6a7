import type { APIRoute } from 'astro';
import { restrictionDataSchema } from '../content/schemas/restriction-data';
import { restrictionData } from '../data/restriction-data';

/** `/restrictions.json`: every wait, sign and piece of advice as data. Described by `/restrictions.schema.json`. */
export const GET: APIRoute = async () =>
  Response.json(restrictionDataSchema.parse(await restrictionData()));
