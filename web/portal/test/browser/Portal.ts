import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PortalServer } from './PortalServer.ts';

export const PASSWORD = 'correct horse battery';

/** A worker at a browser: the portal, its server, and what goes wrong on the way. */
export class Portal {
  /** What the browser complained of: violations of the content security policy, uncaught errors. */
  readonly complaints: string[] = [];
  page!: Page;

  private constructor(
    readonly server: PortalServer,
    readonly origin: string,
    private readonly context: BrowserContext,
  ) {}

  static async open(browser: Browser, prepare: (server: PortalServer) => void): Promise<Portal> {
    const server = new PortalServer();
    server.addUser('mina', PASSWORD);
    prepare(server);
    const origin = await server.start();
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 } });
    const portal = new Portal(server, origin, context);
    await portal.newPage();
    return portal;
  }

  /** A fresh tab of the same browser; the one before is closed as a crash would, without a word. */
  async newPage(): Promise<void> {
    await this.page?.close({ runBeforeUnload: false });
    await this.anotherTab();
  }

  /** A fresh tab of the same browser beside the one before, which stays open. */
  async anotherTab(): Promise<void> {
    this.page = await this.context.newPage();
    this.page.setDefaultTimeout(10_000);
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    this.page.on('console', (message) => {
      // Chromium writes a line for each refused call; those are what many of these tests are about.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.complaints.push(message.text());
      }
    });
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.server.stop();
  }

  /** The task on the screen. */
  get task(): FrameLocator {
    return this.page.frameLocator('iframe[id=task]');
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
  }

  async signIn(password = PASSWORD): Promise<void> {
    await this.page.locator('input[name=username]').fill('mina');
    await this.page.locator('input[name=password]').fill(password);
    await this.page.keyboard.press('Enter');
  }

  /** Signs in at a job's address and waits for its first task. */
  async work(jobId: string, task: string): Promise<void> {
    await this.goto(`/portal/jobs/${jobId}`);
    await this.signIn();
    await this.atTask(task);
  }

  /** Waits until this task is on the screen and has the keyboard. */
  async atTask(task: string): Promise<void> {
    await this.task.locator('#task', { hasText: task }).waitFor();
    await this.task.locator('body[data-active=true]').waitFor();
    await this.page.waitForFunction(() => document.activeElement?.id === 'task');
    // The frame lives in a process of its own, and learns a moment later that it has the focus.
    await expect.poll(() => this.task.locator('body').evaluate(() => document.hasFocus())).toBe(true);
  }

  /** Goes on in a tab that is open. */
  async turnTo(page: Page): Promise<void> {
    this.page = page;
    await page.bringToFront();
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  heading(name: string) {
    return this.page.getByRole('heading', { name });
  }

  async saved(): Promise<void> {
    await this.page.locator('.save[data-state=saved]').waitFor();
  }

  async chosen(): Promise<string | null> {
    return this.task
      .locator('input:checked')
      .getAttribute('value', { timeout: 2_000 })
      .catch(() => null);
  }
}
