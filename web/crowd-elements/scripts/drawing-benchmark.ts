import type { Frame, Page } from 'playwright-core';
import { FramedPage, launchChromium } from '../browser/browser';
import { startDemoServer } from '../browser/demo-server';
import type { DemoServer } from '../browser/demo-server';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width and height of the photo, in pixels. */
const PHOTO: Size = { width: 4000, height: 3000 };
/** A little more than 100 megapixels. */
const HUGE: Size = { width: 12_000, height: 8_400 };

/** What is measured inside the worker page. Times are milliseconds since its navigation began. */
interface Probe {
  /** When the painting of all shapes was on the screen for the first time. */
  readonly loaded: Promise<number>;
  /** Begins to note the length of each frame. */
  watchFrames(): void;
  frames(): readonly number[];
  /** From the release of the pointer until the frame that shows what it has done is on the screen. */
  readonly shown: readonly number[];
  heapMegabytes(): number;
}

/** One line of the report. */
interface Figure {
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
`;

/** Numbers that are the same in every run: a linear congruential generator (Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Polygons of 20 points, 40 to 120 pixels wide, all over the photo. */
function polygons(count: number): object[] {
  const next = numbers(1);
  return Array.from({ length: count }, (_polygon, index) => {
    const radius = 20 + 40 * next();
    const x = radius + next() * (PHOTO.width - 2 * radius);
    const y = radius + next() * (PHOTO.height - 2 * radius);
    const vertices = Array.from({ length: 20 }, (_vertex, corner) => {
      const [angle, away] = [(corner / 20) * 2 * Math.PI, radius * (0.7 + 0.3 * next())];
      return { x: Math.round(x + away * Math.cos(angle)), y: Math.round(y + away * Math.sin(angle)) };
    });
    return { label: `Kind ${index % 8}`, vertices };
  });
}

function boxes(count: number): object[] {
  const next = numbers(2);
  return Array.from({ length: count }, (_box, index) => {
    const [width, height] = [20 + Math.floor(200 * next()), 20 + Math.floor(200 * next())];
    const [left, top] = [PHOTO.width - width, PHOTO.height - height].map((most) => Math.floor(most * next()));
    return { label: `Kind ${index % 8}`, left, top, width, height };
  });
}

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

class Bench {
  constructor(
    private readonly page: Page,
    private readonly server: DemoServer,
  ) {}

  /** Opens an element with shapes as its initial value, and waits until they are seen. */
  async open(
    tag: string,
    shapes: readonly object[],
    src = '/photo.jpg',
  ): Promise<{ frame: Frame; loaded: number }> {
    const labels = JSON.stringify(Array.from({ length: 8 }, (_label, index) => `Kind ${index}`));
    this.server.serve('/bench.html', {
      type: 'text/html',
      body: `<!doctype html><head><meta charset="utf-8"><script>${PROBE}</script>
        <script src="/assets/crowd-html-elements.js"></script></head>
        <body><crowd-form><${tag} name="shapes" src="${src}" header="Label everything" labels='${labels}'
        initial-value='${JSON.stringify(shapes)}'></${tag}></crowd-form></body>`,
    });
    await FramedPage.open(this.page, this.server.address, '/bench.html');
    const frame = this.page.frames().at(-1);
    if (frame === undefined) {
      throw new Error('The worker page has no frame');
    }
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

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function measure(bench: Bench, page: Page): Promise<readonly Figure[]> {
  const many = polygons(10_000);
  const loads: number[] = [];
  let frame: Frame | undefined;
  for (let run = 0; run < 3; run++) {
    const opened = await bench.open('crowd-polygon', many);
    loads.push(opened.loaded);
    frame = opened.frame;
  }
  if (frame === undefined) {
    return [];
  }
  // What is left of loading, such as the draft, is not part of the drawing.
  await page.waitForTimeout(1500);
  const added: number[] = [];
  for (let shape = 0; shape < 5; shape++) {
    const [x, y] = [400 + 70 * shape, 300 + 20 * shape];
    for (const [dx, dy] of [
      [0, 0],
      [40, 5],
      [30, 40],
      [0, 0],
    ] as const) {
      await page.mouse.click(x + dx, y + dy);
    }
    added.push(await bench.shown(frame));
    await page.keyboard.press('Escape');
  }
  const zoomFit = await bench.frames(frame, () => bench.zoom());
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('+');
  }
  const pan = await bench.frames(frame, () => bench.pan());
  const heap = await frame.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.heapMegabytes());
  const boxLoads: number[] = [];
  for (let run = 0; run < 3; run++) {
    boxLoads.push((await bench.open('crowd-bounding-box', boxes(2_000))).loaded);
  }
  const huge = await bench.open('crowd-bounding-box', boxes(100), '/huge.jpg');
  await page.waitForTimeout(1500);
  const enlarged = await bench.frames(huge.frame, () => bench.actualSize());
  await page.waitForTimeout(1500);
  const hugePan = await bench.frames(huge.frame, () => bench.pan());
  return [
    { what: '10,000 polygons of 20 points: load', value: median(loads), unit: 'ms', goal: 2000 },
    { what: '10,000 polygons: a new one is shown', value: median(added), unit: 'ms', goal: 50 },
    { what: '10,000 polygons: zoom', value: zoomFit.perSecond, unit: 'frames/s', goal: 30, atLeast: true },
    { what: '10,000 polygons: pan', value: pan.perSecond, unit: 'frames/s', goal: 30, atLeast: true },
    { what: '10,000 polygons: JavaScript heap', value: heap, unit: 'MB', goal: 300 },
    { what: '2,000 boxes: load', value: median(boxLoads), unit: 'ms', goal: 500 },
    { what: '100 megapixels: load', value: huge.loaded, unit: 'ms', goal: 2000 },
    {
      what: '100 megapixels: longest frame of the first 1:1',
      value: enlarged.longest,
      unit: 'ms',
      goal: 3000,
    },
    { what: '100 megapixels: pan', value: hugePan.perSecond, unit: 'frames/s', goal: 30, atLeast: true },
  ];
}

/** Measures drawing on a large photo in Chromium without a graphics card; ends with 1 if a goal is missed. */
async function main(): Promise<void> {
  const server = await startDemoServer();
  const browser = await launchChromium(['--enable-precise-memory-info', '--js-flags=--expose-gc']);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => {
      throw error;
    });
    server.serve('/photo.jpg', { type: 'image/jpeg', body: await photo(page, PHOTO) });
    server.serve('/huge.jpg', { type: 'image/jpeg', body: await photo(page, HUGE) });
    const figures = await measure(new Bench(page, server), page);
    for (const { what, value, unit, goal, atLeast } of figures) {
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

await main();
