import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const SCRIPT = 'crowd-html-elements.js';

/** Templates written for the second asset version load the same elements under another file name. */
function aliasForSecondVersion(): Plugin {
  return {
    name: 'alias-for-second-version',
    generateBundle(_options, bundle) {
      const script = bundle[SCRIPT];
      if (script?.type !== 'chunk') {
        this.error(`The bundle has no ${SCRIPT}`);
      }
      this.emitFile({ type: 'asset', fileName: 'crowd-html-elements-v2.js', source: script.code });
    },
  };
}

/** One self-contained script, so that a template's classic `<script src>` is all that a worker page loads. */
export default defineConfig({
  plugins: [aliasForSecondVersion()],
  build: {
    target: 'es2022',
    // The bundle carries Lit, whose licence asks for its notice.
    license: { fileName: 'licenses.md' },
    lib: {
      entry: 'src/index.ts',
      name: 'PlumblineCrowdElements',
      formats: ['iife'],
      fileName: () => SCRIPT,
    },
  },
});
