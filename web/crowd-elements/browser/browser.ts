import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

/** Debian's place for it; another one is named by the environment variable. */
const CHROMIUM = process.env['PLUMBLINE_CHROMIUM'] ?? '/usr/bin/chromium';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser, with more arguments for it if needed. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `The browser tests need Chromium, and there is none at ${CHROMIUM}. ` +
        'Install the package "chromium", or set PLUMBLINE_CHROMIUM to the path of the program.',
    );
  }
  return chromium.launch({ executablePath: CHROMIUM, args: [...ARGUMENTS, ...more] });
}

/** An area of the page, in its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where an element is, once it stays there. A tool's settings take room, a list grows: the layout follows a key a
 * frame or two later, and a place that is asked for before then is another one when the mouse gets there.
 */
export async function restingBox(locator: Locator): Promise<Box> {
  await locator.evaluate(async (element) => {
    const place = () => JSON.stringify(element.getBoundingClientRect());
    let before = place();
    for (let still = 0; still < 3;) {
      await new Promise((frame) => requestAnimationFrame(frame));
      const now = place();
      still = now === before ? still + 1 : 0;
      before = now;
    }
  });
  const box = await locator.boundingBox();
  if (!box) {
    throw new Error('the element is not shown');
  }
  return box;
}

/** What goes into the address of a page; a server takes no more than some thousand characters. */
const LONGEST_QUERY = 4_000;

/** A message of the protocol, as the page sent it. */
export type Message = Readonly<Record<string, unknown>>;

/** A worker page inside a stand-in for the portal. */
export class FramedPage {
  constructor(
    readonly page: Page,
    readonly frame: FrameLocator,
  ) {}

  static async open(page: Page, address: string, path: string, init: object = {}): Promise<FramedPage> {
    const long = JSON.stringify(init).length > LONGEST_QUERY;
    const query = new URLSearchParams({ page: path, init: long ? '{}' : JSON.stringify(init) });
    await page.goto(`${address}/demo/portal.html?${query}`);
    const framed = new FramedPage(page, page.frameLocator('iframe'));
    await framed.message('ready');
    if (long) {
      await framed.tell({ type: 'init', theme: 'light', locale: 'en', active: true, ...init });
    }
    if (!('active' in init) || init.active !== false) {
      // What a page says just before it takes the focus: keys that come sooner have no effect.
      await framed.message('shortcuts');
    }
    return framed;
  }

  tell(message: object): Promise<void> {
    return this.page.evaluate((value) => (window as unknown as PortalWindow).tell(value), message);
  }

  messages(): Promise<readonly Message[]> {
    return this.page.evaluate(() => (window as unknown as PortalWindow).messages);
  }

  /** The last message of a type, waiting for the first one. */
  async message(type: string): Promise<Message> {
    await this.page.waitForFunction(
      (wanted) => (window as unknown as PortalWindow).messages.some((message) => message['type'] === wanted),
      type,
    );
    return (await this.messages()).filter((message) => message['type'] === type).at(-1) ?? {};
  }

  /** Waits until the page has loaded and drawn its image. */
  async imageShown(): Promise<void> {
    await this.frame.locator('plumbline-image-viewer .toolbar button:enabled').first().waitFor();
  }
}

interface PortalWindow {
  readonly messages: readonly Message[];
  tell(message: object): void;
}
