import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { STREET_ANNOTATIONS } from '../scripts/street-annotations';
import type { FramedPage } from './browser';
import { useDemo } from './demo';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PAGES = [
  'image-classifier',
  'text-classifier',
  'multi-select',
  'entity-annotation',
  'text-ranking',
  'question-answer',
  'moderation',
  'document-review',
  'survey',
  'form',
  'many-categories',
  'mistakes',
  'missing-image',
  'bounding-box',
  'polygon',
  'polyline',
  'line',
  'keypoint',
  'semantic-segmentation',
  'instance-segmentation',
];

describe.each(['light', 'dark'])('%s', (theme) => {
  const demo = useDemo();

  test.each(PAGES)('%s has no violation of WCAG 2.2 AA that axe can find', async (name) => {
    const framed = await demo.open(name, { theme });
    await demo.page.keyboard.press('2');
    await demo.page.keyboard.press('Enter');
    const violations = await violationsOf(framed);

    expect(violations).toEqual([]);
  });

  test.each([...STREET_ANNOTATIONS])(
    '%s with shapes, settings and guide has none either',
    async (name, draft) => {
      const framed = await demo.open(name, { theme, draft });
      await framed.imageShown();
      await demo.page.keyboard.press('n');
      await framed.frame.getByRole('button', { name: 'Display and drawing' }).click();
      expect(await violationsOf(framed)).toEqual([]);
      await framed.frame.getByRole('button', { name: 'View tool guide' }).click();
      await framed.frame.getByRole('dialog').waitFor();

      expect(await violationsOf(framed)).toEqual([]);
    },
  );

  test('the tool guide has none either', async () => {
    const framed = await demo.open('entity-annotation', { theme });
    await framed.frame.getByRole('button', { name: 'View tool guide' }).click();

    expect(await violationsOf(framed)).toEqual([]);
  });
});

async function violationsOf(framed: FramedPage): Promise<readonly object[]> {
  const axe = await readFile(AXE, 'utf8');
  return framed.frame.locator('html').evaluate(async (_page, source) => {
    const { eval: run } = globalThis;
    run(source);
    const results: AxeResults = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
      // axe does not see the filter that lightens the colours of a template.
      { exclude: '[style*="color"]' },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // A page's first heading is its template's own.
        rules: { 'page-has-heading-one': { enabled: false } },
      },
    );
    return results.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }));
  }, axe);
}
