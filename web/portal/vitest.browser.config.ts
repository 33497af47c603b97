import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A walk over every page in every look takes minutes; it runs for its pictures only.
    include: [process.env.SCREENSHOTS ? 'test/browser/**/*.screens.ts' : 'test/browser/**/*.browser.test.ts'],
    environment: 'node',
    // One Chromium at a time: the machines that run this have two cores.
    fileParallelism: false,
    // The reporter that names each test, so that a second try is seen.
    reporters: 'verbose',
    retry: Number(process.env.PLUMBLINE_TEST_RETRIES ?? 0),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
