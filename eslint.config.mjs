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
      // TypeScript checks this, in plain scripts too.
      'no-undef': 'off',
      // Some links get their address from a script, and scrollable boxes need to be reachable by keyboard.
      'astro/jsx-a11y/anchor-is-valid': 'off',
      'astro/jsx-a11y/no-noninteractive-tabindex': 'off',
      // Scripts rely on their component's markup, and fail with a TypeError where it is missing. A function that
      // names the selector weighed 63 bytes in the calculator, and was one more chunk on ten pages.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    // Typed rules. The no-unsafe rules are off: template output, JSON and JavaScript's own reports have no
    // types.
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
      // Form data and the parts of a source are always strings.
      '@typescript-eslint/no-base-to-string': 'off',
      // Some browsers lack APIs that the types promise.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Objects of functions are destructured here; classes are not.
      '@typescript-eslint/unbound-method': 'off',
      // Style only.
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
      // Tests generated from a list, or with shared assertions, trip these rules.
      'playwright/expect-expect': 'off',
      'playwright/no-conditional-expect': 'off',
      'playwright/no-conditional-in-test': 'off',
      'playwright/no-standalone-expect': 'off',
      'playwright/prefer-locator': 'off',
      'playwright/prefer-web-first-assertions': 'off',
    },
  },
]);
