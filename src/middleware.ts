import { defineMiddleware } from 'astro:middleware';
import { parse } from 'yaml';
import longWords from '../content/long-words.yaml?raw';
import { openFault } from './content/loaders/faults';
import { keepTogether } from './lib/keep-together';
import { softHyphens } from './lib/soft-hyphens';

const words = parse(longWords) as string[];

/** Post-processes every page. */
export const onRequest = defineMiddleware(async (_context, next) => {
  // In development, show a content error in the browser, on every page.
  const fault = import.meta.env.DEV ? openFault() : undefined;
  if (fault) throw fault;
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = softHyphens(keepTogether(await response.text()), words);
  // Stop browser translators from changing text that is to be typed or copied exactly.
  return new Response(html.replaceAll('<code>', '<code translate="no">'), response);
});
