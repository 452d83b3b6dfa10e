import { defineConfig } from 'vitest/config';

// The matrix of terminals mostly waits: several of them at once, but no more than two processors can draw in time.
export default defineConfig({
  test: {
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    include: ['test/pty/matrix/**/*.test.ts'],
    testTimeout: 120_000,
    fileParallelism: false,
    maxConcurrency: 4,
  },
});
