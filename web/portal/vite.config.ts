import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { fontsAsFiles } from './build/fontsAsFiles.ts';

/** The portal lives at one path of the service's single port; its API is beside it. */
const BASE = '/portal/';

export default defineConfig({
  base: BASE,
  plugins: [react(), fontsAsFiles()],
  build: {
    outDir: 'dist',
    // Not the default `assets`: /assets is where the service keeps the worker page's elements.
    assetsDir: 'app',
    // The portal's content security policy knows no data: scripts, styles or fonts.
    assetsInlineLimit: 0,
    target: 'es2022',
    // Names and licences of everything that is built in.
    license: { fileName: 'licenses.md' },
  },
  server: {
    proxy: {
      '/portal/api': 'http://localhost:8080',
      '/portal/pages': 'http://localhost:8080',
      '/assets': 'http://localhost:8080',
    },
  },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
  },
});
