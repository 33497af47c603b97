import type { Frame, Page } from 'playwright-core';
import { FramedPage, launchChromium } from '../browser/browser';
import { startDemoServer } from '../browser/demo-server';
import type { DemoServer } from '../browser/demo-server';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is measured inside the worker page. Times are milliseconds since its navigation began. */
export interface Probe {
  /** When the painting of all shapes was on the screen for the first time. */
  readonly loaded: Promise<number>;
  /** Begins to note the length of each frame. */
  watchFrames(): void;
  frames(): readonly number[];
  /** From the release of the pointer until the frame that shows what it has done is on the screen. */
  readonly shown: readonly number[];
  heapMegabytes(): number;
  /** From the press of a key until the frame that shows what it has done is on the screen. */
  readonly keyed: readonly number[];
}

/** One line of the report. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The limit, which `value` must not pass; for frames per second the least. */
  readonly goal: number;
  readonly atLeast?: true;
}

/** The script that measures; it runs in the page, before the elements. */
const PROBE = `
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame((time) => done(time))));
  const probe = {
    loaded: new Promise((done) => addEventListener('plumbline-painted', () => drawn().then(done), { once: true })),
    shown: [],
    keyed: [],
    watchFrames() {
      probe.lengths = [];
      let last;
      const watch = (time) => {
        if (last !== undefined) probe.lengths.push(time - last);
        last = time;
        probe.watching = requestAnimationFrame(watch);
      };
      probe.watching = requestAnimationFrame(watch);
    },
    frames() {
      cancelAnimationFrame(probe.watching);
      return probe.lengths;
    },
    heapMegabytes() {
      gc();
      return performance.memory.usedJSHeapSize / 2 ** 20;
    },
  };
  globalThis.probe = probe;
  addEventListener('pointerup', (event) => drawn().then((time) => probe.shown.push(time - event.timeStamp)), true);
  addEventListener('keydown', (event) => drawn().then((time) => probe.keyed.push(time - event.timeStamp)), true);
`;

/** A JPEG with shades, and noise on top, so that a decoder has as much to do as with a photograph. */
async function photo(page: Page, size: Size): Promise<Buffer> {
  const base64 = await page.evaluate(async ({ width, height }) => {
    const side = 512;
    const noise = new OffscreenCanvas(side, side);
    const pixels = new ImageData(side, side);
    let random = 1;
    for (let place = 0; place < pixels.data.length; place += 4) {
      random = (random * 16807) % 2147483647;
      const shade = 112 + (random % 32);
      pixels.data.set([shade, shade * 0.9 + 12, 230 - shade * 0.8, 255], place);
    }
    noise.getContext('2d')?.putImageData(pixels, 0, 0);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    const pattern = context?.createPattern(noise, 'repeat');
    if (context === null || !pattern) {
      return '';
    }
    context.fillStyle = pattern;
    context.fillRect(0, 0, width, height);
    const shades = context.createLinearGradient(0, 0, width, height);
    shades.addColorStop(0, 'rgb(0 0 0 / 50%)');
    shades.addColorStop(1, 'rgb(255 255 255 / 50%)');
    context.fillStyle = shades;
    context.fillRect(0, 0, width, height);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    const url = await new Promise<string>((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result as string);
      reader.readAsDataURL(blob);
    });
    return url.split(',')[1] ?? '';
  }, size);
  return Buffer.from(base64, 'base64');
}

/** A tab of the browser in which elements are measured. */
export class Bench {
  constructor(
    readonly page: Page,
    private readonly server: DemoServer,
  ) {}

  /** Opens an element over an image, with more attributes. */
  async show(tag: string, src: string, attributes = ''): Promise<Frame> {
    const labels = JSON.stringify(Array.from({ length: 8 }, (_label, index) => `Kind ${index}`));
    this.server.serve('/bench.html', {
      type: 'text/html',
      body: `<!doctype html><head><meta charset="utf-8"><script>${PROBE}</script>
        <script src="/assets/crowd-html-elements.js"></script></head>
        <body><crowd-form><${tag} name="shapes" src="${src}" header="Label everything" labels='${labels}'
        ${attributes}></${tag}></crowd-form></body>`,
    });
    await FramedPage.open(this.page, this.server.address, '/bench.html');
    const frame = this.page.frames().at(-1);
    if (frame === undefined) {
      throw new Error('The worker page has no frame');
    }
    return frame;
  }

  /** Opens an element with shapes as its initial value, and waits until they are seen. */
  async open(
    tag: string,
    shapes: readonly object[],
    src = '/photo.jpg',
  ): Promise<{ frame: Frame; loaded: number }> {
    const frame = await this.show(tag, src, `initial-value='${JSON.stringify(shapes)}'`);
    const loaded = await frame.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.loaded);
    return { frame, loaded };
  }

  /** Frames per second, and the longest frame, while something goes on. */
  async frames(frame: Frame, act: () => Promise<void>): Promise<{ perSecond: number; longest: number }> {
    await frame.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.watchFrames());
    await act();
    const lengths = await frame.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.frames());
    const total = lengths.reduce((sum, length) => sum + length, 0);
    return { perSecond: (1000 * lengths.length) / total, longest: Math.max(...lengths) };
  }

  async zoom(): Promise<void> {
    await this.page.mouse.move(620, 380);
    for (const delta of [-40, 40]) {
      for (let turn = 0; turn < 60; turn++) {
        await this.page.mouse.wheel(0, delta);
      }
    }
  }

  /** Shows a pixel of the image as one of the screen, and waits for the browser to have it decoded. */
  async actualSize(): Promise<void> {
    await this.page.frameLocator('iframe').getByRole('button', { name: '1:1' }).click();
    await this.page.waitForTimeout(2500);
  }

  /** Opens an element over an image, and answers after how many milliseconds the image is seen in the window. */
  async seen(tag: string, src: string): Promise<number> {
    // A place within any image, above what the stage says of a missing one.
    const corner = () => this.page.screenshot({ clip: { x: 400, y: 200, width: 2, height: 2 } });
    await this.show(tag, '/missing.jpg');
    await this.page.frameLocator('iframe').getByText('The image could not be loaded.').waitFor();
    const before = await corner();
    const begun = performance.now();
    await this.show(tag, src);
    while ((await corner()).equals(before)) {
      // Each look waits for a frame.
    }
    return performance.now() - begun;
  }

  async pan(): Promise<void> {
    await this.page.mouse.move(620, 380);
    await this.page.mouse.down({ button: 'right' });
    for (let step = 0; step < 120; step++) {
      const angle = (step / 60) * 2 * Math.PI;
      await this.page.mouse.move(620 + 150 * Math.sin(angle), 380 + 150 * (1 - Math.cos(angle)));
    }
    await this.page.mouse.up({ button: 'right' });
  }

  async shown(frame: Frame): Promise<number> {
    await this.page.waitForTimeout(300);
    const times = await frame.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.shown);
    return times.at(-1) ?? Number.NaN;
  }
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * Measures in Chromium without a graphics card, and prints each figure beside its goal. The process ends with 1 if a goal
 * is missed.
 *
 * @param images sizes of the photos, by the path that they are served at
 */
export async function report(
  images: Readonly<Record<string, Size>>,
  measure: (bench: Bench) => Promise<readonly Figure[]>,
): Promise<void> {
  const server = await startDemoServer();
  const browser = await launchChromium(['--enable-precise-memory-info', '--js-flags=--expose-gc']);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => {
      throw error;
    });
    // A tab of its own, which takes the memory of making them with it.
    const studio = await browser.newPage();
    for (const [path, size] of Object.entries(images)) {
      server.serve(path, { type: 'image/jpeg', body: await photo(studio, size) });
    }
    await studio.close();
    for (const { what, value, unit, goal, atLeast } of await measure(new Bench(page, server))) {
      const met = atLeast === true ? value >= goal : value <= goal;
      process.exitCode = met ? process.exitCode : 1;
      const limit = `${atLeast === true ? '≥' : '≤'} ${goal}`;
      console.log(
        `${met ? 'met   ' : 'MISSED'}  ${what.padEnd(48)} ${value.toFixed(0).padStart(6)} ${unit} (${limit})`,
      );
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
