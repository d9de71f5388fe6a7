import { defineMiddleware } from 'astro:middleware';
import { keepTogether } from './prose/keep-together';

/** Finishes every page in one place, whatever its text came from. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(keepTogether(await response.text()), response);
});
