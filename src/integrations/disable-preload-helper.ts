import type { Plugin } from 'vite';

const wrappers = ['vite:build-import-analysis', 'native:import-analysis-build'];

/**
 * Leaves `import()` unchanged in the browser's scripts. Vite wraps each one in a helper that preloads style
 * sheets and further scripts. Ours have none, so the helper would only cost every page a request.
 *
 * @throws Error if a newer Vite renames those plugins
 */
export function disablePreloadHelper(): Plugin {
  return {
    name: 'disable-preload-helper',
    apply: 'build',
    configResolved({ plugins }) {
      const all = plugins as Plugin[];
      for (const wrapper of wrappers) {
        const index = all.findIndex(({ name }) => name === wrapper);
        if (index < 0) throw new Error(`Vite no longer has the plugin "${wrapper}"`);
        all.splice(index, 1);
      }
    },
  };
}
