import { defineConfig } from 'oxlint'
import { belowThePhone } from './tests/tools/layers.ts'

const fromTheClock = 'Time comes from the clock you were given: it can be skipped.'
const fromTheSeed = 'Chance comes from the seeded streams you were given: a world must come out the same again.'
const noDom = 'There is no page below the phone.'

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'react', 'import', 'vitest', 'jsx-a11y'],
  jsPlugins: ['./tests/tools/house-lint.ts'],
  ignorePatterns: ['dist', 'public/mockServiceWorker.js'],
  options: { typeAware: true, typeCheck: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'error' },
  rules: {
    'house/import-order': 'error',
    'import/no-cycle': 'error',
    'eslint/no-console': 'error',
    'eslint/eqeqeq': 'error',
    'eslint/no-var': 'error',
    'eslint/prefer-const': 'error',
    'eslint/max-lines': ['error', { max: 350 }],
    'eslint/no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    'typescript/no-explicit-any': 'error',
    // Our interfaces are made of closures, not of classes: their functions can be taken out.
    'typescript/unbound-method': 'off',
    'typescript/no-misused-spread': 'off',
    // `'known' | 'words' | string` says what is usual, and lets the rest in.
    'typescript/no-redundant-type-constituents': 'off',
    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/ban-ts-comment': 'error',
    'react/exhaustive-deps': 'error',
    // It takes a closure that reads a ref later for one that reads it now.
    'react/refs': 'off',
    'react/rules-of-hooks': 'error',
    'react/button-has-type': 'error',
    // What these guess from one element, axe knows from the finished page, in the browser tests.
    'jsx-a11y/no-autofocus': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    'jsx-a11y/no-static-element-interactions': 'off',
    'jsx-a11y/click-events-have-key-events': 'off',
    'jsx-a11y/no-noninteractive-element-interactions': 'off',
    // `[...listeners]` is a copy on purpose: the list may change while it is walked.
    'unicorn/no-useless-spread': 'off',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'vitest/no-focused-tests': 'error',
    'vitest/no-disabled-tests': 'error',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    // Small drivers assert too.
    'vitest/expect-expect': 'off',
  },
  overrides: [
    {
      files: belowThePhone.map((folder) => `${folder}/**`),
      rules: {
        'house/no-present-date': 'error',
        'eslint/no-restricted-globals': [
          'error',
          {
            checkGlobalObject: true,
            globals: [
              ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'setImmediate', 'performance'].map((name) => ({
                name,
                message: fromTheClock,
              })),
              ...['requestAnimationFrame', 'requestIdleCallback'].map((name) => ({ name, message: fromTheClock })),
              ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
                name,
                message: noDom,
              })),
            ],
          },
        ],
        'eslint/no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: fromTheClock },
          { object: 'AbortSignal', property: 'timeout', message: fromTheClock },
          { object: 'Math', property: 'random', message: fromTheSeed },
          { object: 'crypto', property: 'randomUUID', message: fromTheSeed },
          { object: 'crypto', property: 'getRandomValues', message: fromTheSeed },
        ],
      },
    },
    {
      // The one place that knows the machine's clock.
      files: ['src/sim/real-time.ts'],
      rules: { 'eslint/no-restricted-globals': 'off', 'eslint/no-restricted-properties': 'off', 'house/no-present-date': 'off' },
    },
    {
      // The primitives pass the type on that they were given.
      files: ['src/ui/**'],
      rules: { 'react/button-has-type': 'off' },
    },
    {
      files: ['tests/**', 'mocks/serve.ts', 'mocks/http.ts'],
      rules: { 'eslint/no-console': 'off' },
    },
  ],
})
