import { defineMiddleware } from 'astro:middleware';
import { openFault } from './content-source/faults';
import { keepTogether } from './prose/keep-together';

/** Finishes every page in one place, whatever its text came from. */
export const onRequest = defineMiddleware(async (_context, next) => {
  // Whoever works on the content sees what is wrong with it in the browser, on every page.
  const fault = import.meta.env.DEV ? openFault() : undefined;
  if (fault) throw fault;
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(keepTogether(await response.text()), response);
});
