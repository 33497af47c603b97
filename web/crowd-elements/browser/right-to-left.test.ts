import { describe, expect, test } from 'vitest';
import { restingBox } from './browser';
import { useDemo } from './demo';
import { DrawingPage } from './drawing-page';

const demo = useDemo();

/** A page with a box, and with instructions beside it, that reads in a direction. */
async function boxed(dir: 'ltr' | 'rtl'): Promise<DrawingPage> {
  const instructions = '<short-instructions><p>ארבעה צדדים</p></short-instructions>';
  const page = await DrawingPage.open(
    demo,
    'crowd-bounding-box',
    " labels=\"['חתול', 'Dog']\"",
    {},
    instructions,
  );
  await page.framed.frame
    .locator('html')
    .evaluate((root, direction) => root.setAttribute('dir', direction), dir);
  return page;
}

/** What is painted over the image, once it has stayed the same for many frames. */
async function painted(page: DrawingPage): Promise<readonly string[]> {
  await restingBox(page.framed.frame.locator('.layer img'));
  return page.framed.frame.locator('plumbline-drawing-layer canvas').evaluateAll(async (canvases) => {
    // One of a layer's two canvases is drawn on while the other one shows.
    const pictures = () =>
      canvases
        .filter((canvas) => canvas.checkVisibility())
        .map((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const steadyFrames = 20;
    let last = pictures();
    for (let same = 0; same < steadyFrames;) {
      await new Promise(requestAnimationFrame);
      const now = pictures();
      same = String(now) === String(last) ? same + 1 : 0;
      last = now;
    }
    return last;
  });
}

describe('a page that reads from the right', () => {
  test('instructionsLieAtTheRight_andTheirDividerFollowsPointerAndKeys', async () => {
    const page = await boxed('rtl');
    const { mouse, keyboard } = demo.page;
    const instructions = page.framed.frame.locator('plumbline-workspace .instructions');
    const divider = page.framed.frame.getByRole('separator');
    const before = await restingBox(instructions);
    expect(before.x + before.width).toBe(1280);

    const { x, y, height } = await restingBox(divider);
    await mouse.move(x, y + height / 2);
    await mouse.down();
    await mouse.move(x - 40, y + height / 2);
    await mouse.up();
    expect((await restingBox(instructions)).width).toBe(before.width + 40);
    await divider.focus();
    await keyboard.press('ArrowRight');

    expect((await restingBox(instructions)).width).toBe(before.width + 40 - 24);
  });

  test('shapesAndTheirNames_lieWhereTheyLieOnAnyPage', async () => {
    const boxes = [];
    const pictures: (readonly string[])[] = [];
    for (const dir of ['ltr', 'rtl'] as const) {
      const page = await boxed(dir);
      await page.actualSize();
      await page.drag([100, 100], [300, 250]);
      // The image as it is fitted, with the pointer away from it.
      await page.keys('Escape', 'f');
      await demo.page.mouse.move(640, 2);
      pictures.push(await painted(page));
      boxes.push(await page.submitted());
    }

    expect(boxes[0]).toMatchObject({
      boundingBoxes: [{ label: 'חתול', left: 100, top: 100, width: 200, height: 150 }],
    });
    expect(boxes[1]).toEqual(boxes[0]);
    expect(pictures[0]).toHaveLength(2);
    // Not toEqual: a difference of pictures says nothing to a reader, at great length.
    expect(pictures[1]?.map((picture, layer) => picture === pictures[0]?.[layer])).toEqual(
      pictures[0]?.map(() => true),
    );
  });

  test('numbersKeepTheOrderOfTheirSignsAndUnits', async () => {
    const page = await boxed('rtl');
    await page.actualSize();
    await page.drag([100, 100], [300, 250]);
    // A row that is picked has buttons in the place of the measure.
    await page.keys('Escape');
    await page.framed.frame.locator('.measure').waitFor();
    const ends = await page.framed.frame
      .locator('.measure')
      .first()
      .evaluate((element) => {
        const text = [...element.childNodes].find((node) => node instanceof Text) as Text;
        const range = document.createRange();
        const leftOf = (from: number): number => {
          range.setStart(text, from);
          range.setEnd(text, from + 1);
          return range.getBoundingClientRect().left;
        };
        return {
          text: text.data.trim(),
          first: leftOf(text.data.indexOf('2')),
          last: leftOf(text.data.lastIndexOf('5')),
        };
      });

    expect(ends.text).toBe('200 × 150');
    expect(ends.first).toBeLessThan(ends.last);
  });
});
