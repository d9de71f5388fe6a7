import type { APIRoute } from 'astro';
import { clinicLinkData } from '../data/clinic-link';

/** `/clinic-link.json`: the waits and words that a page without the calculator loads for a clinic's link. */
export const GET: APIRoute = async () => Response.json(await clinicLinkData());
