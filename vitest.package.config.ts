import { defineConfig } from 'vitest/config';

// Packs the program, installs it into an empty folder and runs it on every Node.js that it promises to run on.
export default defineConfig({
  test: {
    include: ['test/package/runs/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
