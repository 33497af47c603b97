import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { PortalServer } from './PortalServer.ts';

/** Where pictures go. */
const FOLDER = process.env.SCREENSHOTS ?? 'target/screenshots';

interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly theme: 'light' | 'dark';
  readonly locale: string;
}

/** 200 % zoom of a 1280×800 screen is a viewport of half the size at twice the density. */
const LOOKS: readonly Look[] = [
  { name: 'laptop-light', width: 1280, height: 800, scale: 1, theme: 'light', locale: 'en-GB' },
  { name: 'laptop-dark', width: 1280, height: 800, scale: 1, theme: 'dark', locale: 'en-GB' },
  { name: 'tablet-light', width: 820, height: 1180, scale: 1, theme: 'light', locale: 'ko-KR' },
  { name: 'tablet-dark', width: 820, height: 1180, scale: 1, theme: 'dark', locale: 'en-GB' },
  { name: 'zoom-light', width: 640, height: 400, scale: 2, theme: 'light', locale: 'en-GB' },
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  mkdirSync(FOLDER, { recursive: true });
});

afterAll(() => browser?.close());

describe.each(LOOKS)('$name', (look) => {
  it('shows every page without anything cut off sideways', async () => {
    const server = new PortalServer();
    server.addUser('mina', 'first-password', true);
    const origin = await server.start();
    const context = await browser.newContext({
      viewport: { width: look.width, height: look.height },
      deviceScaleFactor: look.scale,
      colorScheme: look.theme,
      locale: look.locale,
    });
    try {
      await walk(await context.newPage(), context, server, origin, look);
    } finally {
      await context.close();
      await server.stop();
    }
  }, 180_000);
});

async function walk(page: Page, _context: BrowserContext, server: PortalServer, origin: string, look: Look) {
  const ko = look.locale.startsWith('ko');
  const shoot = async (name: string) => {
    await page.waitForTimeout(350);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
    await page.screenshot({ path: join(FOLDER, `${look.name}-${name}.png`) });
  };

  await page.goto(`${origin}/portal/`);
  await page.locator('input[name=username]').waitFor();
  await shoot('01-sign-in');
  await page.locator('input[name=username]').fill('mina');
  await page.locator('input[name=password]').fill('wrong');
  await page.locator('form button[type=submit]').click();
  await page.locator('[role=alert] >> nth=0').waitFor();
  await shoot('02-sign-in-wrong');
  await page.locator('input[name=password]').fill('first-password');
  await page.locator('form button[type=submit]').click();
  await page.locator('input[name=current]').waitFor();
  await shoot('03-new-password');
  await page.locator('input[name=current]').fill('first-password');
  await page.locator('input[name=next]').fill('correct horse battery');
  await page.locator('input[name=repeat]').fill('correct horse batteries');
  await page.locator('form button[type=submit]').click();
  await shoot('04-new-password-faults');
  await page.locator('input[name=repeat]').fill('correct horse battery');
  await page.locator('form button[type=submit]').click();
  await page.locator('main.jobs .notice').waitFor();
  await shoot('05-no-jobs');

  server.addJob({ jobId: 'sports', tasks: ['Picture 1', 'Picture 2', 'Picture 3'] });
  server.addJob({
    jobId: 'reviews',
    title: 'How does this review sound?',
    description:
      'Read a short product review and decide whether its writer is positive, negative or neutral. If you cannot tell, choose “Unsure”. Irony counts as what is meant, not as what is written.',
    keywords: ['text', 'sentiment', 'reviews'],
    taskTimeLimitSeconds: 5400,
    tasks: Array.from({ length: 1840 }, (_, i) => `Review ${i}`),
  });
  server.addJob({
    jobId: 'boxes',
    title: '자전거와 보행자에 상자 그리기',
    description: '사진 속의 모든 자전거와 보행자에 꼭 맞는 상자를 그려 주세요.',
    keywords: ['상자', '교통'],
    tasks: ['상자 1'],
  });
  server.addJob({
    jobId: 'done',
    title: 'Leaves: species',
    description: 'Name the species of the leaf.',
    tasks: [],
  });
  await page.reload();
  await page.locator('.job').first().waitFor();
  await shoot('06-jobs');

  await page.goto(`${origin}/portal/jobs/sports`);
  const frame = page.frameLocator('iframe[id=task]');
  await frame.locator('body[data-active=true]').waitFor();
  await frame.locator('label').nth(0).click();
  await page.locator('.save[data-state=saved]').waitFor();
  await shoot('07-work');
  await page.locator('#work-header [aria-haspopup=true]').first().click();
  await shoot('08-task-menu');
  await page.keyboard.press('Escape');
  await page.locator('#work-header [aria-haspopup=true]').last().click();
  await shoot('09-settings');
  await page.keyboard.press('Escape');
  await frame.locator('h1').click();
  await page.keyboard.press('?');
  await page.locator('.shortcuts').waitFor();
  await shoot('10-shortcuts');
  await page.keyboard.press('Escape');
  await page.locator('.shortcuts').waitFor({ state: 'detached' });
  await page.keyboard.press('Shift+S');
  await page.locator('.dialog-text').first().waitFor();
  await shoot('11-stop');
  await page.keyboard.press('Escape');
  await page.locator('.dialog-text').first().waitFor({ state: 'detached' });

  server.current('sports').deadline = Date.now() + 55_000;
  await page.reload();
  await page.locator('.countdown-warning').waitFor();
  await frame.locator('body[data-active=true]').waitFor();
  await shoot('12-time-runs-out');
  server.endSessions();
  await frame.locator('label').nth(1).click();
  await page.locator('dialog.overlay input[name=password]').waitFor();
  await shoot('13-signed-out');
  await page.locator('dialog.overlay input[name=password]').fill('correct horse battery');
  await page.keyboard.press('Enter');
  await page.locator('dialog.overlay').waitFor({ state: 'detached' });

  server.offline = true;
  await frame.locator('#submit').click();
  await page.locator('.floating').waitFor();
  await shoot('14-offline-submit');
  server.offline = false;
  await page.locator('.floating button').first().click();
  await frame.locator('#task', { hasText: 'Picture 2' }).waitFor();
  server.current('sports').state = 'Withdrawn';
  await frame.locator('label').nth(2).click();
  await page.locator('.stage-panel .notice').waitFor();
  await shoot('15-withdrawn');
  await page.locator('.notice-actions button').first().click();
  await frame.locator('#task', { hasText: 'Picture 3' }).waitFor();
  await frame.locator('body[data-active=true]').waitFor();
  await frame.locator('label').nth(2).click();
  await frame.locator('#submit').click();
  await page.locator('.notice-mark-done').waitFor();
  await shoot('16-caught-up');

  server.silentPages = true;
  await page.goto(`${origin}/portal/jobs/boxes`);
  await page.getByText(ko ? '다시 불러오기' : 'Load again').waitFor();
  await shoot('17-slow-page');
  await page.goto(`${origin}/portal/jobs/missing`);
  await page.locator('.notice h1').waitFor();
  await shoot('18-no-such-job');
  for (let i = 0; i < 240; i++) {
    server.addJob({ jobId: `many-${i}`, title: `Photographs of street ${i + 1}`, tasks: i % 7 ? ['x'] : [] });
  }
  await page.goto(`${origin}/portal/`);
  await page.locator('.job').first().waitFor();
  await shoot('19-many-jobs');
}
