import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = import.meta.dirname;

/** From the top down: a folder may use the folders of its own row and of those below. */
const LAYERS: readonly (readonly string[])[] = [
  ['page'],
  ['frame'],
  ['form'],
  ['annotation', 'entities', 'generation', 'review', 'segmentation'],
  ['classification', 'controls', 'instructions', 'comment', 'layout', 'passage'],
  ['drawing-layer', 'raster-layer'],
  ['workspace', 'image-viewer', 'guide', 'dialog'],
  ['element'],
  ['tools', 'raster-tools'],
  ['png'],
  ['drawing', 'raster'],
  ['shapes'],
  ['assist', 'geometry', 'keyboard', 'values', 'theme', 'i18n'],
];

const levelOf = (folder: string): number => LAYERS.findIndex((layer) => layer.includes(folder));
const folders = readdirSync(SOURCE, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test('every folder has its layer', () => {
  expect(folders.map((folder) => folder.name).sort()).toEqual(LAYERS.flat().sort());
});

test.each(LAYERS.flat())('%s uses nothing above it', (folder) => {
  const upward = readdirSync(join(SOURCE, folder))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(join(SOURCE, folder, file), 'utf8').matchAll(/from '\.\.\/([\w-]+)\//g)]
        .map(([, used = '']) => used)
        .filter((used) => levelOf(used) < levelOf(folder))
        .map((used) => `${file} uses ${used}`),
    );

  expect(upward).toEqual([]);
});
