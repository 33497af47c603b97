import { describe, expect, test } from 'vitest';
import { restingBox } from './browser';
import type { Box, FramedPage } from './browser';
import { useDemo } from './demo';

const demo = useDemo();

/** A laptop, and a tablet in both directions. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 820, height: 1180 },
];

const SPACE = ' ';
/** What a worker does by keys: submits too early, takes each tool, makes an object, picks it, has nothing to label, undoes. */
const ACTS = {
  'semantic-segmentation': ['Enter', ...'xpgsavb', SPACE, 'Shift+ArrowRight', SPACE, 'n', 'e', 'Control+z'],
  'bounding-box': [
    'Enter',
    'v',
    'd',
    SPACE,
    'Shift+ArrowRight',
    'Shift+ArrowDown',
    SPACE,
    'n',
    'e',
    'Control+z',
  ],
};

describe.each(SIZES)('$width × $height', (viewport) => {
  test.each(Object.entries(ACTS))('%s: theImageStaysWhereItIs_whateverTheWorkerDoes', async (name, keys) => {
    await demo.page.setViewportSize(viewport);
    // Korean has the longer line of tools.
    const framed = await demo.open(name, { segments: true, locale: 'ko' });
    await framed.imageShown();
    const places = await watchedPlaces(framed);

    for (const key of keys) {
      await demo.page.keyboard.press(key);
    }

    expect(await places()).toHaveLength(1);
    expect((await places())[0]?.height).toBeGreaterThan(300);
  });
});

/** Follows where the stage is from one frame to the next. Answers all its places, once it has come to rest. */
async function watchedPlaces(framed: FramedPage): Promise<() => Promise<readonly Box[]>> {
  const stage = framed.frame.locator('.stage[tabindex]');
  await restingBox(stage);
  const places = await stage.evaluateHandle((element) => {
    const seen: DOMRect[] = [];
    const look = (): void => {
      const place = element.getBoundingClientRect();
      const last = seen.at(-1);
      if (last === undefined || JSON.stringify(place) !== JSON.stringify(last)) {
        seen.push(place);
      }
      requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  return async () => {
    await restingBox(stage);
    return (await places.jsonValue()).map(({ x, y, width, height }) => ({ x, y, width, height }));
  };
}
