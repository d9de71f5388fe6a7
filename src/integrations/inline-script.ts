import { build, type Plugin, type Rolldown } from 'vite';

const suffix = '?inline-script';

/**
 * Provides `x.ts?inline-script`: the module with its imports as the text of one classic script, for code
 * that must run before the first paint. Astro makes modules of all other scripts, and modules run later.
 */
export function inlineScript(): Plugin {
  return {
    name: 'inline-script',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(suffix)) return undefined;
      const found = await this.resolve(id.slice(0, -suffix.length), importer);
      return found && `\0${found.id}${suffix}`;
    },
    async load(id) {
      if (!id.endsWith(suffix)) return undefined;
      const entry = id.slice(1, -suffix.length);
      const built = await build({
        configFile: false,
        logLevel: 'error',
        build: {
          write: false,
          lib: { entry, formats: ['iife'], name: 'page' },
          minify: true,
        },
      });
      const [result] = [built].flat() as Rolldown.RolldownOutput[];
      const [script] = result?.output ?? [];
      if (!script) throw new Error(`${entry} gave no script`);
      for (const file of script.moduleIds) this.addWatchFile(file);
      return `export default ${JSON.stringify(script.code)};`;
    },
  };
}
