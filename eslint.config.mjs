import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import playwright from 'eslint-plugin-playwright';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores(['dist/', 'bench/.work/', '.astro/', 'test-results/', 'playwright-report/']),
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'],
  {
    rules: {
      // The compiler knows better: it checks plain scripts too.
      'no-undef': 'off',
      // A link whose address a script sets, and a box that keys must be able to scroll.
      'astro/jsx-a11y/anchor-is-valid': 'off',
      'astro/jsx-a11y/no-noninteractive-tabindex': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    // With types: what a template gives has none here, nor what JSON and JavaScript's own reports hold.
    files: ['**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // A form's data are strings, and so are the parts of a source.
      '@typescript-eslint/no-base-to-string': 'off',
      // Browsers lack what the types promise.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Objects of functions are taken apart here; classes are not.
      '@typescript-eslint/unbound-method': 'off',
      // Matters of style.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['tests/e2e/**'],
    extends: [playwright.configs['flat/recommended']],
    rules: {
      // Tests that are made from a list, or share what they expect, look like these.
      'playwright/expect-expect': 'off',
      'playwright/no-conditional-expect': 'off',
      'playwright/no-conditional-in-test': 'off',
      'playwright/no-standalone-expect': 'off',
      'playwright/prefer-locator': 'off',
      'playwright/prefer-web-first-assertions': 'off',
    },
  },
]);
