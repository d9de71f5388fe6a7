import { defineMiddleware } from 'astro:middleware';
import { parse } from 'yaml';
import longWords from '../content/long-words.yaml?raw';
import { openFault } from './content/loaders/faults';
import { keepTogether } from './lib/keep-together';
import { softHyphens } from './lib/soft-hyphens';

const words = parse(longWords) as string[];

/** Finishes every page in one place, whatever its text came from. */
export const onRequest = defineMiddleware(async (_context, next) => {
  // Whoever works on the content sees what is wrong with it in the browser, on every page.
  const fault = import.meta.env.DEV ? openFault() : undefined;
  if (fault) throw fault;
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = softHyphens(keepTogether(await response.text()), words);
  // A translator would make words of what is to be typed or copied as it is.
  return new Response(html.replaceAll('<code>', '<code translate="no">'), response);
});
