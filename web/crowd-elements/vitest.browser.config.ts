import { defineConfig } from 'vitest/config';

/** Tests in a real browser, against the built script. */
export default defineConfig({
  test: {
    include: ['browser/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    fileParallelism: false,
    // The reporter that names each test, so that a second try is seen.
    reporters: 'verbose',
    retry: Number(process.env.PLUMBLINE_TEST_RETRIES ?? 0),
  },
});
