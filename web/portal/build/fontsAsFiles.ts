import type { Plugin } from 'vite';

const FONT_DATA_URI =
  /url\(\s*["']?data:(?:application|font)\/(?:x-)?(?:font-)?(woff2?)[^;,]*;base64,([A-Za-z0-9+/=]+)["']?\s*\)/g;

/**
 * Writes the fonts that Cloudscape's global styles carry as data: URIs into files of their own.
 *
 * The portal is served under `default-src 'self'`, which forbids data: fonts; and as files they are fetched
 * beside the style sheet instead of delaying it.
 */
export function fontsAsFiles(): Plugin {
  return {
    name: 'plumbline:fonts-as-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const item of Object.values(bundle)) {
        if (item.type !== 'asset' || !item.fileName.endsWith('.css')) {
          continue;
        }
        const css = typeof item.source === 'string' ? item.source : new TextDecoder().decode(item.source);
        item.source = css.replace(FONT_DATA_URI, (_match, format: string, base64: string) => {
          const file = this.emitFile({
            type: 'asset',
            name: `open-sans.${format}`,
            source: Buffer.from(base64, 'base64'),
          });
          return `url(./${this.getFileName(file).split('/').pop()})`;
        });
      }
    },
  };
}
