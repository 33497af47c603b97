import { mkdir } from 'node:fs/promises';
import { FramedPage, launchChromium } from '../browser/browser';
import { startDemoServer } from '../browser/demo-server';
import { STREET_ANNOTATIONS } from './street-annotations';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 820, height: 1180 },
  { width: 640, height: 400 },
];

const PAGES = ['image-classifier', 'text-classifier', 'form', 'many-categories', 'mistakes', 'missing-image'];

/** Draws every demo page in both themes and all sizes: `npm run screenshots [folder]`. */
async function main(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await startDemoServer();
  const browser = await launchChromium();
  try {
    for (const theme of ['light', 'dark']) {
      for (const viewport of SIZES) {
        const page = await browser.newPage({ viewport });
        for (const name of PAGES) {
          const framed = await FramedPage.open(page, server.address, `/demo/${name}.html`, { theme });
          if (name === 'image-classifier' || name === 'many-categories') {
            await framed.imageShown();
            await framed.frame.getByRole('radio', { name: 'Swimming' }).click();
          }
          if (name === 'form') {
            await framed.frame.getByRole('button', { name: 'Submit' }).click();
          }
          await page.screenshot({ path: `${folder}/${name}-${theme}-${viewport.width}.png` });
          if (name === 'image-classifier') {
            await framed.frame.getByRole('button', { name: 'View full instructions' }).click();
            await page.screenshot({ path: `${folder}/full-instructions-${theme}-${viewport.width}.png` });
          }
        }
        for (const [name, draft] of STREET_ANNOTATIONS) {
          for (const locale of ['en', 'ko']) {
            const init = { theme, locale, draft };
            const framed = await FramedPage.open(page, server.address, `/demo/${name}.html`, init);
            await framed.frame
              .locator('.stage[tabindex]')
              .and(framed.frame.locator(':not(:has(.notice))'))
              .waitFor();
            await page.keyboard.press('n');
            await page.mouse.move(viewport.width / 2, viewport.height / 2);
            await page.screenshot({ path: `${folder}/${name}-${locale}-${theme}-${viewport.width}.png` });
          }
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await main(process.argv[2] ?? 'screenshots');
