import type { Frame } from 'playwright-core';
import { browserMegabytes } from './browser-memory';
import { median, report } from './bench';
import type { Bench, Figure, Probe, Size } from './bench';

/** Width and height of the photo, in pixels. */
const PHOTO: Size = { width: 4000, height: 3000 };
/** 100 megapixels. */
const HUGE: Size = { width: 10_000, height: 10_000 };

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

async function measure(bench: Bench): Promise<readonly Figure[]> {
  const { page } = bench;
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
  await bench.show('crowd-bounding-box', '/missing.jpg');
  await page.waitForTimeout(1500);
  const without = await browserMegabytes();
  const hugeSeen = await bench.seen('crowd-bounding-box', '/huge.jpg');
  await page.waitForTimeout(1500);
  const hugeMemory = (await browserMegabytes()) - without;
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
    { what: '100 megapixels: the whole image is seen', value: hugeSeen, unit: 'ms', goal: 3000 },
    { what: '100 megapixels: memory of the browser for it', value: hugeMemory, unit: 'MB', goal: 600 },
    { what: '100 megapixels: pan', value: hugePan.perSecond, unit: 'frames/s', goal: 30, atLeast: true },
  ];
}

await report({ '/photo.jpg': PHOTO, '/huge.jpg': HUGE }, measure);
