import type { Plugin } from 'vite';

const written = '[data-target-current]';

/**
 * Lets our styles use `:target-current` (CSS Overflow Module Level 5, § 6.1), which the style compilers of
 * today warn of. Sources write `[data-target-current]`, which no element has; the built style gets the real name.
 */
export function targetCurrent(): Plugin {
  return {
    name: 'target-current',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.css')) {
            file.source = String(file.source).replaceAll(written, ':target-current');
          }
        }
      },
    },
  };
}
