import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { STREET_ANNOTATIONS } from '../scripts/street-annotations';
import { STREET_MASKS } from '../scripts/street-masks';
import { en } from '../src/i18n/en';
import { ko } from '../src/i18n/ko';
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

const LAPTOP = { viewport: { width: 1280, height: 800 } };
/** A screen of 1280 × 1024 at a zoom of 400 %, the most that WCAG asks pages to bear (1.4.10, Reflow). */
const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

const ENGLISH = { locale: 'en', settings: en.displaySettings, guide: en.viewToolGuide };
const KOREAN = { locale: 'ko', settings: ko.displaySettings, guide: ko.viewToolGuide };

describe.each([
  { title: 'light', theme: 'light', screen: LAPTOP, language: ENGLISH },
  { title: 'dark', theme: 'dark', screen: LAPTOP, language: ENGLISH },
  { title: 'Korean at 400 %', theme: 'light', screen: ZOOMED, language: KOREAN },
])('$title', ({ theme, screen, language }) => {
  const demo = useDemo(screen);
  const { locale, settings, guide } = language;

  test.each(PAGES)('%s has no violation of WCAG 2.2 AA that axe can find', async (name) => {
    const framed = await demo.open(name, { theme, locale });
    await demo.page.keyboard.press('2');
    await demo.page.keyboard.press('Enter');

    expect(await violationsOf(framed)).toEqual([]);
    expect(await cutOff(framed)).toEqual([]);
  });

  test.each([...STREET_ANNOTATIONS, ...STREET_MASKS])(
    '%s with objects, settings and guide has none either',
    async (name, draft) => {
      const framed = await demo.open(name, { theme, locale, draft });
      await framed.imageShown();
      await demo.page.keyboard.press('n');
      await framed.frame.getByRole('button', { name: settings }).click();
      expect(await violationsOf(framed)).toEqual([]);
      expect(await cutOff(framed)).toEqual([]);
      await framed.frame.getByRole('button', { name: guide }).click();
      await framed.frame.getByRole('dialog').waitFor();

      expect(await violationsOf(framed)).toEqual([]);
      expect(await cutOff(framed)).toEqual([]);
    },
  );

  test('the tool guide has none either', async () => {
    const framed = await demo.open('entity-annotation', { theme, locale });
    await framed.frame.getByRole('button', { name: guide }).click();

    expect(await violationsOf(framed)).toEqual([]);
    expect(await cutOff(framed)).toEqual([]);
  });
});

/**
 * What a worker cannot get at without scrolling to the side: the page's own width if it goes beyond
 * the window, and fields and buttons that begin or end outside it, of all shadow roots.
 */
function cutOff(framed: FramedPage): Promise<readonly string[]> {
  return framed.frame.locator('html').evaluate((page) => {
    const { clientWidth, scrollWidth } = page;
    const all = (root: ParentNode): readonly Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot === null ? [] : all(element.shadowRoot)),
      ]);
    const outside = all(page)
      .filter((element) =>
        element.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
      )
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > clientWidth + 1;
      })
      .map(({ outerHTML }) => outerHTML);
    return scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth}`, ...outside] : outside;
  });
}

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
        // Of the rules of WCAG 2.2 the size of targets is not on by itself.
        rules: { 'page-has-heading-one': { enabled: false }, 'target-size': { enabled: true } },
      },
    );
    return results.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }));
  }, axe);
}
