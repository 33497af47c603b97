import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { FramedPage, launchChromium } from './browser';
import { startDemoServer } from './demo-server';
import type { DemoServer } from './demo-server';

/** What a test of this folder works with: a tab of a browser, and the demo server. */
export interface Demo {
  readonly page: Page;
  readonly server: DemoServer;
  /** Opens a demo page, or one added to the server, in the portal's frame. */
  open(name: string, init?: object): Promise<FramedPage>;
  /** Opens a page whose body is given. */
  openBody(body: string, init?: object): Promise<FramedPage>;
}

/** In place of the demo's image, whose filters take the browser long to draw without a graphics card. */
const PLAIN_IMAGE = {
  type: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067"><rect width="800" height="1067" /></svg>',
};

/** Starts all of it for a file of tests. A page that reports a script error fails its test. */
export function useDemo(screen: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }): Demo {
  let browser: Browser;
  let server: DemoServer;
  let page: Page;
  let errors: Error[];

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startDemoServer();
    server.serve('/demo/images/swimming.svg', PLAIN_IMAGE);
    page = await browser.newPage({ hasTouch: true, ...screen });
    page.on('pageerror', (error) => errors.push(error));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  beforeEach(() => {
    errors = [];
  });

  afterEach(() => {
    expect(errors).toEqual([]);
  });

  return {
    get page() {
      return page;
    },
    get server() {
      return server;
    },
    open: (name, init) => FramedPage.open(page, server.address, `/demo/${name}.html`, init),
    openBody: (body, init) => {
      const head = '<meta charset="utf-8"><script src="/assets/crowd-html-elements.js"></script>';
      server.serve('/page.html', {
        type: 'text/html',
        body: `<!doctype html><head>${head}</head><body>${body}</body>`,
      });
      return FramedPage.open(page, server.address, '/page.html', init);
    },
  };
}
