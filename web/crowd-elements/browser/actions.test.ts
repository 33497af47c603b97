import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { restingBox } from './browser';
import type { FramedPage } from './browser';
import { useDemo } from './demo';

const demo = useDemo();

/** What a worker's hands do: presses of a button, strokes of keys, and the way of the pointer in CSS pixels. */
interface Actions {
  readonly clicks: number;
  readonly strokes: number;
  readonly travel: number;
}

/** Hands that count. The pointer begins in the middle of the page, where the eyes are. */
class Hands {
  private clicks = 0;
  private strokes = 0;
  private travel = 0;
  private at = { x: 640, y: 400 };

  constructor(private readonly page: Page) {}

  async click(framed: FramedPage, role: 'radio' | 'button', name: string): Promise<void> {
    const box = await restingBox(framed.frame.getByRole(role, { name, exact: true }));
    const to = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    this.travel += Math.hypot(to.x - this.at.x, to.y - this.at.y);
    this.at = to;
    this.clicks++;
    await this.page.mouse.click(to.x, to.y);
  }

  /** One press, a way, one release: from one place of the image to another, in its pixels. */
  async drag(
    framed: FramedPage,
    from: readonly [number, number],
    to: readonly [number, number],
  ): Promise<void> {
    const image = framed.frame.locator('.layer img');
    const box = await restingBox(image);
    const width = await image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth);
    const places = [from, to].map(([x, y]) => ({
      x: box.x + (x * box.width) / width,
      y: box.y + (y * box.width) / width,
    }));
    this.clicks++;
    for (const [index, place] of places.entries()) {
      this.travel += Math.hypot(place.x - this.at.x, place.y - this.at.y);
      this.at = place;
      await this.page.mouse.move(place.x, place.y);
      await (index === 0 ? this.page.mouse.down() : this.page.mouse.up());
    }
  }

  /** One stroke, with Shift or not. */
  async stroke(keys: string): Promise<void> {
    this.strokes++;
    await this.page.keyboard.press(keys);
  }

  get actions(): Actions {
    return { clicks: this.clicks, strokes: this.strokes, travel: Math.round(this.travel) };
  }
}

const count = ({ clicks, strokes }: Actions): number => clicks + strokes;

/**
 * What Ground Truth's own tools need for the same: by their documentation a worker selects a class in the list at the
 * right and presses Submit at the bottom right. No key is documented for either.
 */
const DOCUMENTED = 2;

const lines: string[] = [];
afterAll(() => console.log(lines.join('\n')));

describe.each([
  { task: 'classify an image', demoPage: 'image-classifier', option: 'Swimming', image: true },
  { task: 'classify a text', demoPage: 'text-classifier', option: 'Negative', image: false },
])('$task', ({ task, demoPage, option, image }) => {
  const open = async (): Promise<FramedPage> => {
    const framed = await demo.open(demoPage);
    if (image) {
      await framed.imageShown();
    }
    return framed;
  };
  const submitted = async (framed: FramedPage): Promise<unknown> =>
    Object.values((await framed.message('submit'))['answer'] as object)[0];

  test('byOneStroke_needsFewerActionsThanDocumented', async () => {
    const framed = await open();
    const hands = new Hands(demo.page);

    await hands.stroke('Shift+2');

    expect(await submitted(framed)).toEqual({ label: option });
    expect(count(hands.actions)).toBeLessThan(DOCUMENTED);
    lines.push(`${task}, Shift with the number: ${JSON.stringify(hands.actions)}`);
  });

  test('byTwoStrokes_needsNoPointer', async () => {
    const framed = await open();
    const hands = new Hands(demo.page);

    await hands.stroke('2');
    await hands.stroke('Enter');

    expect(await submitted(framed)).toEqual({ label: option });
    expect(hands.actions).toEqual({ clicks: 0, strokes: 2, travel: 0 });
    lines.push(`${task}, number and Enter: ${JSON.stringify(hands.actions)}`);
  });

  test('byMouse_isAsDocumented', async () => {
    const framed = await open();
    const hands = new Hands(demo.page);

    await hands.click(framed, 'radio', option);
    await hands.click(framed, 'button', 'Submit');

    expect(await submitted(framed)).toEqual({ label: option });
    expect(count(hands.actions)).toBe(DOCUMENTED);
    lines.push(`${task}, with the mouse: ${JSON.stringify(hands.actions)}`);
  });
});

/**
 * By their documentation, Ground Truth's drawing tools need a click for the label, in the list at the right, a drag for
 * each box, and a click on Submit; segmentation a click for the tool, and for each region one for its label and four on
 * the outermost points of the object.
 */
const DOCUMENTED_FOR_BOXES = 1 + 3 + 1;
const DOCUMENTED_FOR_REGIONS = 1 + 2 * (1 + 4) + 1;

test('boxThreeObjects_needsFewerActionsThanDocumented', async () => {
  const framed = await demo.open('bounding-box');
  await framed.imageShown();
  const hands = new Hands(demo.page);

  await hands.drag(framed, [213, 691], [526, 823]);
  await hands.drag(framed, [1012, 676], [1296, 797]);
  await hands.drag(framed, [624, 882], [1028, 1051]);
  await hands.stroke('Enter');

  const { answer } = (await framed.message('submit')) as {
    answer: Record<string, { boundingBoxes: object[] }>;
  };
  expect(Object.values(answer)[0]?.boundingBoxes).toHaveLength(3);
  expect(count(hands.actions)).toBeLessThan(DOCUMENTED_FOR_BOXES);
  lines.push(`box three objects: ${JSON.stringify(hands.actions)}`);
});

test('segmentTwoRegions_needsFewerActionsThanDocumented', async () => {
  const framed = await demo.open('semantic-segmentation', { segments: true });
  await framed.imageShown();
  const hands = new Hands(demo.page);
  const found = async (request: number, left: number): Promise<void> => {
    await expect.poll(async () => (await framed.message('segment'))['request']).toBe(request);
    await framed.tell({
      type: 'segment-reply',
      request,
      found: { left, top: 700, width: 100, height: 50, runs: [0, 5000] },
    });
  };

  await hands.stroke('a');
  await hands.drag(framed, [213, 691], [526, 823]);
  await found(1, 250);
  await hands.stroke('2');
  await hands.drag(framed, [52, 404], [253, 647]);
  await found(2, 100);
  await expect.poll(() => framed.frame.getByRole('option').count()).toBe(2);
  await hands.stroke('Enter');

  const { answer } = (await framed.message('submit')) as {
    answer: Record<string, { labelMappings: object }>;
  };
  expect(Object.keys(Object.values(answer)[0]?.labelMappings ?? {})).toEqual(['Vehicle', 'Tree']);
  expect(count(hands.actions)).toBeLessThan(DOCUMENTED_FOR_REGIONS);
  lines.push(`segment two regions: ${JSON.stringify(hands.actions)}`);
});
