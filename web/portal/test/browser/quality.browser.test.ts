import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { Portal } from './Portal.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

let browser: Browser;
let portal: Portal;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
afterEach(() => portal.close());

async function open(): Promise<Portal> {
  portal = await Portal.open(browser, (server) =>
    server.addJob({ jobId: 'sports', tasks: ['Picture 1', 'Picture 2'] }),
  );
  return portal;
}

/** What axe finds wrong with the portal itself; the pages in its frames answer for themselves. */
async function faults(): Promise<string[]> {
  await portal.page.evaluate(AXE);
  const results = await portal.page.evaluate(() =>
    (
      globalThis as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }
    ).axe.run(
      { exclude: [['iframe']] },
      { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    ),
  );
  expect(results.passes.length, 'rules that had something to look at').toBeGreaterThan(10);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

describe.each(['light', 'dark'] as const)('axe finds nothing wrong in %s', (theme) => {
  it('with sign-in, jobs, work and what lies over it', async () => {
    const { page } = await open();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await portal.goto('/portal/');
    await page.locator('input[name=username]').waitFor();
    expect(await faults(), 'sign-in').toEqual([]);
    await portal.signIn();
    await page.locator('.job').first().waitFor();
    expect(await faults(), 'jobs').toEqual([]);
    await page.getByRole('link', { name: /Start working/ }).click();
    await portal.atTask('Picture 1');
    expect(await faults(), 'work').toEqual([]);
    await page.keyboard.press('?');
    await portal.heading('Keyboard shortcuts').waitFor();
    expect(await faults(), 'shortcuts').toEqual([]);
    await page.keyboard.press('Escape');
    await portal.atTask('Picture 1');
    portal.server.endSessions();
    await page.keyboard.press('1');
    await portal.heading('Sign in again').waitFor();
    await page.locator('dialog input[name=password]').waitFor();
    expect(await faults(), 'sign in again').toEqual([]);
  });
});

describe('the first page', () => {
  it('needs no more than 200 kB of scripts and 70 kB of styles on the way', async () => {
    const { page } = await open();
    const files = new Set<string>();
    page.on('request', (request) => {
      const file = /\/portal\/(app\/.+\.(?:js|css))$/.exec(request.url())?.[1];
      if (file !== undefined) {
        files.add(file);
      }
    });
    await portal.goto('/portal/');
    await page.locator('input[name=username]').waitFor();
    const size = (extension: string) =>
      [...files]
        .filter((file) => file.endsWith(extension))
        .reduce((sum, file) => sum + gzipSync(readFileSync(DIST + file)).length, 0);
    expect(size('.js')).toBeLessThan(200_000);
    expect(size('.css')).toBeLessThan(70_000);
    console.info(`sign-in: ${size('.js')} B of scripts, ${size('.css')} B of styles, compressed`);
  });
});
