import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { inlineConfig } from './astro.ts';

/** Before all tests: reads `content/`, checked against its schemas. */
export default async function setup() {
  // Bypass Vite, which resolves another "astro" for components.
  const astro = pathToFileURL(createRequire(import.meta.url).resolve('astro')).href;
  const { sync } = (await import(/* @vite-ignore */ astro)) as typeof import('astro');
  await sync(inlineConfig);
}
