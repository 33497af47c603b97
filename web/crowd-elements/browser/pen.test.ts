import type { CDPSession } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { restingBox } from './browser';
import type { FramedPage } from './browser';
import { useDemo } from './demo';
import { DrawingPage, PICTURE } from './drawing-page';

const demo = useDemo();

type Place = readonly [x: number, y: number];

/** A pen, and the hand that holds it: the devices of a tablet, which no test library has. */
class Tablet {
  constructor(private readonly devtools: CDPSession) {}

  /** Draws from place to place in CSS pixels of the window, with changing pressure. */
  async draw(...[first, ...places]: readonly Place[]): Promise<void> {
    await this.pen('mouseMoved', first as Place, 0);
    await this.pen('mousePressed', first as Place, 0.2);
    for (const [index, place] of places.entries()) {
      await this.pen('mouseMoved', place, 0.3 + 0.5 * (index / places.length));
    }
    await this.pen('mouseReleased', places.at(-1) ?? (first as Place), 0);
  }

  /** Draws with the pen turned round. Chromium's protocol knows no such pen, so the page makes its events up. */
  async erase({ frame }: FramedPage, ...places: readonly Place[]): Promise<void> {
    const body = frame.locator('body');
    await body.evaluate(() =>
      addEventListener('pointermove', ({ pointerId }) => (document.body.dataset['pen'] = String(pointerId))),
    );
    await this.pen('mouseMoved', places[0] as Place, 0);
    await expect.poll(() => body.getAttribute('data-pen')).not.toBeNull();
    const { x: left, y: top } = await restingBox(frame.owner());
    await body.evaluate(
      eraseInPage,
      places.map(([x, y]) => [x - left, y - top] as Place),
    );
  }

  /** A finger, or the edge of a hand, moves over the screen. */
  async touch([fromX, fromY]: Place, [toX, toY]: Place): Promise<void> {
    await this.devtools.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [{ x: fromX, y: fromY }],
    });
    await this.devtools.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ x: toX, y: toY }],
    });
    await this.devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  private async pen(
    type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
    [x, y]: Place,
    force: number,
  ): Promise<void> {
    const isDown = type !== 'mouseReleased' && force > 0;
    await this.devtools.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      force,
      button: type === 'mouseMoved' && !isDown ? 'none' : 'left',
      buttons: isDown ? 1 : 0,
      clickCount: type === 'mouseMoved' ? 0 : 1,
      pointerType: 'pen',
      tiltX: 20,
      tiltY: 10,
    });
  }
}

/** Runs in the page: what a pen's other end does there, from place to place. */
function eraseInPage(body: HTMLElement | SVGElement, places: readonly Place[]): void {
  const send = (type: string, [clientX, clientY]: Place, button: number, buttons: number): void => {
    let target: Element = body;
    let within: DocumentOrShadowRoot | null = document;
    while (within !== null) {
      const found: Element | null = within.elementFromPoint(clientX, clientY);
      within = found === null || found === target ? null : found.shadowRoot;
      target = found ?? target;
    }
    target.dispatchEvent(
      new PointerEvent(type, {
        pointerId: Number(body.dataset['pen']),
        pointerType: 'pen',
        isPrimary: true,
        bubbles: true,
        composed: true,
        cancelable: true,
        clientX,
        clientY,
        button,
        buttons,
      }),
    );
  };
  const [first, last] = [places[0], places.at(-1)] as [Place, Place];
  send('pointerdown', first, 5, 32);
  places.forEach((place) => send('pointermove', place, -1, 32));
  send('pointerup', last, 5, 0);
}

let tablet: Tablet;

beforeEach(async () => {
  tablet = new Tablet(await demo.page.context().newCDPSession(demo.page));
});

/** Turns places of the picture at actual size into places of the window. */
async function onScreen(page: DrawingPage): Promise<(x: number, y: number) => Place> {
  await page.actualSize();
  const { x: left, y: top } = await restingBox(page.framed.frame.locator('.layer img'));
  return (x, y) => [Math.ceil(left + x - 0.5), Math.ceil(top + y - 0.5)];
}

describe('a pen', () => {
  test('drawsABox_andTheHandThatHoldsItDrawsNone', async () => {
    const page = await DrawingPage.open(demo, 'crowd-bounding-box');
    const at = await onScreen(page);

    await tablet.draw(at(100, 100), at(150, 160), at(300, 250));
    await tablet.touch(at(400, 300), at(420, 320));

    expect(await page.submitted()).toEqual({
      boundingBoxes: [{ height: 150, label: 'Cat', left: 100, top: 100, width: 200 }],
      inputImageProperties: PICTURE,
    });
  });

  test('tapsTheCornersOfAPolygon', async () => {
    const page = await DrawingPage.open(demo, 'crowd-polygon');
    const at = await onScreen(page);

    for (const corner of [at(100, 100), at(200, 100), at(200, 200), at(101, 101)]) {
      await tablet.draw(corner);
    }

    expect(await page.submitted()).toMatchObject({
      polygons: [
        {
          label: 'Cat',
          vertices: [
            { x: 100, y: 100 },
            { x: 200, y: 100 },
            { x: 200, y: 200 },
          ],
        },
      ],
    });
  });

  test('paintsWithTheBrush_whereItIsPressedOnly', async () => {
    const page = await DrawingPage.open(demo, 'crowd-semantic-segmentation');
    const at = await onScreen(page);

    await tablet.draw(at(100, 100), at(200, 100));
    await tablet.draw(at(300, 300), at(300, 200));
    await page.objects().first().waitFor();

    expect(await page.framed.frame.locator('.measure').first().textContent()).toBe('1.1 %');
    expect(await page.answer()).toMatchObject({ labelMappings: { Cat: { color: '#2ca02c' } } });
  });

  test('wipesOutWithItsOtherEnd', async () => {
    const page = await DrawingPage.open(demo, 'crowd-semantic-segmentation');
    const at = await onScreen(page);
    await tablet.draw(at(100, 100), at(200, 100));
    await page.objects().first().waitFor();
    await tablet.draw(at(300, 300), at(300, 200));
    const measure = page.framed.frame.locator('.measure').first();
    expect(await measure.textContent()).toBe('1.1 %');

    await tablet.erase(page.framed, at(290, 300), at(300, 200), at(310, 300));

    await expect.poll(() => measure.textContent()).toBe('0.63 %');
  });

  test('drawsNothingWithItsOtherEndWhereThereIsNothingToWipeOut', async () => {
    const page = await DrawingPage.open(demo, 'crowd-bounding-box');
    const at = await onScreen(page);

    await tablet.draw(at(100, 100), at(150, 160), at(300, 250));
    await tablet.erase(page.framed, at(350, 100), at(400, 160), at(500, 250));

    expect(await page.submitted()).toMatchObject({ boundingBoxes: [{ left: 100, top: 100 }] });
  });

  test('selectsText', async () => {
    const framed = await demo.openBody(
      `<crowd-entity-annotation name="e" labels="[{label:'person'}]" text="Ann met Bob"></crowd-entity-annotation>`,
    );
    const { x, y, height } = await restingBox(framed.frame.locator('.text').first());
    const end = await framed.frame
      .locator('.text')
      .first()
      .evaluate((block) => {
        const range = document.createRange();
        const node = [...block.childNodes].find((child) => child instanceof Text) as Text;
        range.setStart(node, 0);
        range.setEnd(node, 'Ann'.length);
        return range.getBoundingClientRect().right;
      });

    await tablet.draw([x + 1, y + height / 2], [x + 10, y + height / 2], [end - 1, y + height / 2]);

    await framed.frame.getByRole('button', { name: 'Submit' }).click();
    expect((await framed.message('submit'))['answer']).toEqual({
      e: { entities: [{ endOffset: 3, label: 'person', startOffset: 0 }] },
    });
  });
});
