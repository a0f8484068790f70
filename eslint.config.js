import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What strict Trusted Types and a policy without inline code forbid at run time, said earlier. */
const WRITES_MARKUP = [
  {
    selector:
      'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Markup is rendered by Svelte; text goes through textContent.',
  },
  {
    selector: "CallExpression > MemberExpression.callee[property.name='insertAdjacentHTML']",
    message: 'Markup is rendered by Svelte; text goes through textContent.',
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: 'The policy blocks style attributes: set a class, or style.setProperty().',
  },
];

/** A style attribute in prerendered markup is blocked by the policy. */
const STYLE_ATTRIBUTE = {
  selector: "SvelteAttribute[key.name='style']",
  message:
    'The policy blocks style attributes: use a class, or style:property in what only the browser renders.',
};

export default defineConfig(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      'coverage/',
      'test-results/',
      'bench-results/',
      'src/lib/i18n/paraglide/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // It takes a field for what it was before an await, and every browser for the newest.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Code points are what protocol text is counted in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      // Numbers in a text are what this project is about; objects and undefined stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**'],
    rules: { 'no-restricted-syntax': ['error', ...WRITES_MARKUP] },
  },
  {
    // They read what strangers send. Two ways through the same characters are exponential or quadratic.
    files: ['src/lib/{sdp,ice,stun,tap}/**', 'src/cli/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'regexp/no-dupe-disjunctions': [
        'error',
        { report: 'trivial', reportExponentialBacktracking: 'potential' },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'no-restricted-syntax': ['error', ...WRITES_MARKUP, STYLE_ATTRIBUTE],
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
      // Links are relative, or lead to a specification; the end-to-end tests follow them below a sub-path.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: [
      'bin/**',
      'scripts/**',
      'bench/**',
      'src/lab/**',
      'src/cli/**',
      'tests/**',
      '*.config.*',
    ],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    // The parsers do not see casts written as JSDoc, nor what a component hands to a callback in the
    // markup. svelte-check sees both.
    files: ['**/*.js', '**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Each runs in a world of its own, outside tsconfig.json.
    files: ['static/**/*.js', 'src/service-worker.ts'],
    ...ts.configs.disableTypeChecked,
  },
);
