import { mkdir } from 'node:fs/promises';
import { FramedPage, launchChromium } from '../browser/browser';
import { startDemoServer } from '../browser/demo-server';
import { STREET_ANNOTATIONS } from './street-annotations';
import { STREET_MASKS } from './street-masks';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 820, height: 1180 },
  { width: 640, height: 400 },
];

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
];
const LOCALES = ['en', 'ko'];

/** What a worker has done on a page when its picture is taken. */
const PREPARATIONS: Readonly<Record<string, (framed: FramedPage) => Promise<void>>> = {
  'image-classifier': chooseSwimming,
  'many-categories': chooseSwimming,
  'multi-select': async (framed) => {
    await framed.imageShown();
    await press(framed, '1', '2');
  },
  'text-classifier': (framed) => press(framed, '1'),
  'entity-annotation': (framed) =>
    press(
      framed,
      'Control+ArrowRight',
      'Control+ArrowRight',
      'Control+ArrowRight',
      'Control+End',
      'Space',
      '.',
      '.',
    ),
  'text-ranking': (framed) => press(framed, '1', '3', '2', '1'),
  'question-answer': async (framed) => {
    await press(framed, 'ArrowRight', 'Space', 'Space', 'l');
    await framed.frame.locator('textarea').first().fill('Which library is the main one of Oxford?');
    await framed.frame.locator('textarea').nth(1).fill('The Bodleian Library');
  },
  moderation: async (framed) => {
    await framed.imageShown();
    await press(framed, '1');
  },
  form: (framed) => framed.frame.locator('.submit').click(),
};

async function chooseSwimming(framed: FramedPage): Promise<void> {
  await framed.imageShown();
  await framed.frame.getByRole('radio', { name: 'Swimming' }).click();
}

async function press(framed: FramedPage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await framed.page.keyboard.press(key);
  }
}

/** Draws every demo page in both themes, all languages and all sizes: `npm run screenshots [folder]`. */
async function main(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await startDemoServer();
  const browser = await launchChromium();
  try {
    for (const theme of ['light', 'dark']) {
      for (const locale of LOCALES) {
        for (const viewport of SIZES) {
          const page = await browser.newPage({ viewport });
          for (const name of PAGES) {
            const framed = await FramedPage.open(page, server.address, `/demo/${name}.html`, {
              theme,
              locale,
            });
            const path = (shown: string): string =>
              `${folder}/${shown}-${theme}-${locale}-${viewport.width}.png`;
            await PREPARATIONS[name]?.(framed);
            await page.screenshot({ path: path(name) });
            if (name === 'image-classifier') {
              await framed.frame.locator('plumbline-instructions-panel .button').first().click();
              await page.screenshot({ path: path('full-instructions') });
            }
            if (name === 'entity-annotation') {
              await framed.frame.locator('plumbline-instructions-panel .button.link').click();
              await page.screenshot({ path: path('tool-guide') });
            }
          }
          for (const [name, draft] of [...STREET_ANNOTATIONS, ...STREET_MASKS]) {
            const init = { theme, locale, draft };
            const framed = await FramedPage.open(page, server.address, `/demo/${name}.html`, init);
            await framed.frame
              .locator('.stage[tabindex]')
              .and(framed.frame.locator(':not(:has(.notice))'))
              .waitFor();
            await page.keyboard.press('n');
            await page.mouse.move(viewport.width / 2, viewport.height / 2);
            await page.screenshot({ path: `${folder}/${name}-${theme}-${locale}-${viewport.width}.png` });
          }
          await page.close();
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await main(process.argv[2] ?? 'target/screenshots');
