import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { experimental_AstroContainer as Container } from 'astro/container';
import type { TestProject } from 'vitest/node';
import { inlineConfig } from '../components/astro.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The calculator's markup, rendered by Astro from `content/`. */
    calculator: string;
  }
}

type Component = Parameters<Container['renderToString']>[0];

/** Before all tests: renders the markup of the custom elements, without building the site. */
export default async function setup({ provide }: TestProject) {
  const load = (name: string) =>
    import(/* @vite-ignore */ pathToFileURL(createRequire(import.meta.url).resolve(name)).href);
  const { sync } = (await load('astro')) as typeof import('astro');
  const { getViteConfig } = (await load('astro/config')) as typeof import('astro/config');
  const { createServer } = (await load('vite')) as typeof import('vite');
  await sync(inlineConfig);
  const config = await getViteConfig(
    { server: { middlewareMode: true } },
    inlineConfig,
  )({
    mode: 'test',
    command: 'serve',
  });
  const server = await createServer(config);
  try {
    const { experimental_AstroContainer: AstroContainer } = (await server.ssrLoadModule(
      'astro/container',
    )) as typeof import('astro/container');
    const { default: component } = (await server.ssrLoadModule(
      '/src/features/calculator/RestrictionCalculator.astro',
    )) as { default: Component };
    const container = await AstroContainer.create();
    provide('calculator', await container.renderToString(component));
  } finally {
    await server.close();
  }
}
