import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    env: {
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      // Ink draws nothing where these are set. The bundle decides by the terminal alone (scripts/bundle.js): so do the tests.
      CI: 'false',
      CONTINUOUS_INTEGRATION: 'false',
      // What CI was before: test/support/skipped.ts asks.
      REAL_CI: process.env['CI'] ?? '',
    },
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/wire/**', 'test/package/runs/**', 'test/pty/matrix/**'],
    // Vitest would leave one of two processors idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
