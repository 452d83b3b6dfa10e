import { defineConfig } from 'vitest/config';

// The wire suite talks HTTP to moto_server; every file starts its own.
export default defineConfig({
  test: {
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    include: ['test/wire/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
    // The files share modules and nothing else: to load the SDK anew for each of them would take a minute.
    isolate: false,
  },
});
