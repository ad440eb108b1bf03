import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { compileMessages } from './src/i18n/compile-messages.ts'
import { contentSecurity } from './tests/tools/content-security.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig(({ mode }) => ({
  plugins: [react(), compileMessages(), contentSecurity()],
  resolve: {
    // MSW's cookie jar brings the public-suffix list along; a page without cookies needs none of it.
    alias: mode === 'test' ? {} : { 'tough-cookie': here('mocks/msw-cookies.ts') },
  },
  server: { port: 5173 },
  build: {
    target: 'es2024',
    manifest: true,
    sourcemap: true,
    // Every browser that runs this knows how to preload. The first load carries the list of what later pieces stand on, so it
    // names their styles alone: scripts find each other, and all are fetched ahead while nobody waits.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, deps, { hostType }) => (hostType === 'html' ? deps : deps.filter((dep) => dep.endsWith('.css'))),
    },
    // Nothing becomes a data: address, so the content security policy needs none.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What turns messages into code is for languages that are made from others, yet it lies below what all need.
            { name: 'message-compiler', test: /node_modules.(moo|@messageformat|@lingui.message-utils)/ },
            // Everything that the page begins with compresses better together, and comes in one request.
            { name: 'first', tags: ['$initial'] },
            { name: 'msw', test: /node_modules\/(msw|@mswjs|@open-draft|outvariant|rettime|until-async|cookie|headers-polyfill)\// },
          ],
        },
      },
    },
  },
  test: {
    reporters: ['default', here('tests/tools/closing-line.ts')],
    maxWorkers: 2,
    unstubGlobals: true,
    restoreMocks: true,
    // A busy machine is slow, not wrong: what hangs is told from what is late by minutes, not seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Half of the time went into loading the same modules again: what a test must not share, it makes itself.
          isolate: false,
          include: ['tests/{unit,flows,scenarios,properties}/**/*.test.ts'],
          setupFiles: [here('tests/setup/strict.ts')],
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          isolate: false,
          environmentOptions: { jsdom: { url: 'http://localhost:4173/' } },
          include: ['tests/components/**/*.test.{ts,tsx}'],
          setupFiles: [here('tests/setup/strict.ts'), here('tests/setup/dom.ts')],
        },
      },
      // The quick tests first; then two files at a time, each with pages of its own on one browser.
      ...[
        { name: 'browser', include: ['tests/browser/**/*.test.ts'] },
        // Long ways through the browser; `npm test` leaves them to `npm run journeys`.
        { name: 'journeys', include: ['tests/journeys/**/*.test.ts'] },
      ].map((project) => ({
        extends: true as const,
        test: {
          ...project,
          environment: 'node' as const,
          globalSetup: [here('tests/browser/support/global-setup.ts')],
          setupFiles: [here('tests/setup/strict.ts')],
          sequence: { groupOrder: 1 },
        },
      })),
    ],
  },
}))
