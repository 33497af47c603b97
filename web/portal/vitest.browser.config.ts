import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A walk over every page in every look takes minutes; it runs for its pictures only.
    include: [process.env.SCREENSHOTS ? 'test/browser/**/*.screens.ts' : 'test/browser/**/*.browser.test.ts'],
    environment: 'node',
    // One Chromium at a time: the machines that run this have two cores.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
