import type { Frame, Page } from 'playwright-core';
import { median, report } from './bench';
import type { Bench, Figure, Probe } from './bench';

const PHOTO = { width: 4000, height: 3000 };
const TWENTY = { width: 5164, height: 3873 };
const STROKES = 50;
/** The largest answer that the service takes for a draft, in bytes. */
const DRAFT_LIMIT = 2 * 1024 * 1024;

const probeOf = <T>(frame: Frame, read: (probe: Probe) => T): Promise<T> =>
  frame.evaluate(`(${String(read)})(globalThis.probe)`) as Promise<T>;

/** A winding way of the brush across the stage. */
async function stroke(page: Page, number: number, steps: number): Promise<void> {
  const at = (step: number): readonly [number, number] => {
    const angle = (step / steps) * 4 * Math.PI + number;
    return [
      360 + 480 * (step / steps) + 40 * Math.cos(angle),
      130 + ((number * 67) % 430) + 60 * Math.sin(angle),
    ];
  };
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(...at(step));
  }
  await page.mouse.up();
}

async function twentyMegapixels(bench: Bench): Promise<readonly Figure[]> {
  const { page } = bench;
  const frame = await opened(bench, '/twenty.jpg');
  const released: number[] = [];
  for (let number = 0; number < STROKES; number++) {
    await page.keyboard.press(String(1 + (number % 8)));
    await stroke(page, number, 24);
    released.push(await bench.shown(frame));
  }
  await page.waitForTimeout(1500);
  const [encoded, bytes] = (await frame.evaluate(() => {
    const element = document.querySelector('crowd-semantic-segmentation') as unknown as {
      _submittableValue: object;
      store: { current: object; update(next: object): void };
    };
    // Another painting of the same mask, so that its answer is written anew.
    const { current } = element.store;
    element.store.update({ ...current, segments: [...(current as { segments: object[] }).segments] });
    const begun = performance.now();
    const value = element._submittableValue;
    return [performance.now() - begun, JSON.stringify(value).length];
  })) as [number, number];
  const heap = await probeOf(frame, (probe) => probe.heapMegabytes());
  const before = await probeOf(frame, (probe) => probe.keyed.length);
  for (let number = 0; number < STROKES; number++) {
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(60);
  }
  // Ctrl itself is a key as well: of each pair the later one counts.
  const keyed = (await probeOf(frame, (probe) => probe.keyed)).slice(before);
  const undone = keyed.filter((_time, index) => index % 2 === 1);
  return [
    { what: '20 megapixels: a stroke is shown after release', value: median(released), unit: 'ms', goal: 50 },
    {
      what: '20 megapixels: longest of 50 undone strokes',
      value: Math.max(...undone),
      unit: 'ms',
      goal: 100,
    },
    { what: '20 megapixels, 50 strokes: writing the answer', value: encoded, unit: 'ms', goal: 200 },
    { what: '20 megapixels, 50 strokes: bytes of the draft', value: bytes, unit: 'B', goal: DRAFT_LIMIT },
    { what: '20 megapixels, 50 strokes: JavaScript heap', value: heap, unit: 'MB', goal: 300 },
  ];
}

async function painting(bench: Bench): Promise<readonly Figure[]> {
  const { page } = bench;
  const frame = await opened(bench, '/photo.jpg');
  const whole = await bench.frames(frame, () => stroke(page, 1, 240));
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('+');
  }
  await page.waitForTimeout(1000);
  const near = await bench.frames(frame, () => stroke(page, 2, 240));
  const pan = await bench.frames(frame, () => bench.pan());
  const goal = { unit: 'frames/s', goal: 30, atLeast: true as const };
  return [
    { what: '4000 × 3000: painting, whole image', value: whole.perSecond, ...goal },
    { what: '4000 × 3000: painting, enlarged', value: near.perSecond, ...goal },
    { what: '4000 × 3000: pan over a mask', value: pan.perSecond, ...goal },
  ];
}

async function opened(bench: Bench, src: string): Promise<Frame> {
  const frame = await bench.show('crowd-semantic-segmentation', src);
  await frame.locator('plumbline-image-viewer .toolbar button:enabled').first().waitFor();
  await bench.page.waitForTimeout(1500);
  return frame;
}

await report({ '/photo.jpg': PHOTO, '/twenty.jpg': TWENTY }, async (bench) => [
  ...(await twentyMegapixels(bench)),
  ...(await painting(bench)),
]);
