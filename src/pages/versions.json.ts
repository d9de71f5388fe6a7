import type { APIRoute } from 'astro';
import { linkVersions } from '../data/link-versions';

/** `/versions.json`: older versions of the advice, loaded for a link that was made for another one. */
export const GET: APIRoute = async () => Response.json(await linkVersions());
