import { expect } from 'vitest';
import { restingBox } from './browser';
import type { Box, FramedPage } from './browser';
import type { Demo } from './demo';

/** Width and height of the picture that the drawing tests draw on. */
export const PICTURE = { width: 600, height: 400 };

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#888"/></svg>`;

const LABELS = `labels="['Cat', 'Dog', 'Tree']"`;

/** A page with one drawing element over a plain picture, and what a worker does to it. */
export class DrawingPage {
  private constructor(
    private readonly demo: Demo,
    readonly framed: FramedPage,
  ) {}

  /** Opens an element by its tag with more attributes, and with regions as its content. */
  static async open(
    demo: Demo,
    tag: string,
    attributes = '',
    init: object = {},
    content = '',
  ): Promise<DrawingPage> {
    demo.server.serve('/picture.svg', { type: 'image/svg+xml', body: SVG });
    const framed = await demo.openBody(
      `<crowd-form><${tag} name="shapes" src="/picture.svg" header="Label the objects"
         ${attributes.includes(' labels=') ? '' : LABELS} ${attributes}>${content}</${tag}></crowd-form>`,
      init,
    );
    await framed.imageShown();
    return new DrawingPage(demo, framed);
  }

  /** Shows one pixel of the image as one of the screen, so that the mouse meets each of them. */
  async actualSize(): Promise<void> {
    await this.button('1:1').click();
    await expect.poll(async () => (await this.picture()).width).toBe(PICTURE.width);
  }

  async click(
    x: number,
    y: number,
    options: { readonly shift?: boolean; readonly alt?: boolean } = {},
  ): Promise<void> {
    await this.moveTo(x, y);
    await this.withKeys(options, async () => {
      await this.demo.page.mouse.down();
      await this.demo.page.mouse.up();
    });
  }

  async drag(
    from: readonly [number, number],
    to: readonly [number, number],
    options: { readonly shift?: boolean; readonly alt?: boolean } = {},
  ): Promise<void> {
    await this.moveTo(...from);
    await this.withKeys(options, async () => {
      await this.demo.page.mouse.down();
      await this.moveTo((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
      await this.moveTo(...to);
      await this.demo.page.mouse.up();
    });
  }

  async moveTo(x: number, y: number): Promise<void> {
    const { x: left, y: top } = await this.picture();
    // The screen's whole pixel that is nearest; of two the upper left one, so that rounding gives the place again.
    await this.demo.page.mouse.move(Math.ceil(left + x - 0.5), Math.ceil(top + y - 0.5));
  }

  /** Presses keys after each other; `Shift+ArrowLeft*10` is ten times the same. */
  async keys(...presses: readonly string[]): Promise<void> {
    for (const press of presses) {
      const [key = '', times = '1'] = press.split('*');
      for (let time = 0; time < Number(times); time++) {
        await this.demo.page.keyboard.press(key);
      }
    }
  }

  /** What goes into the answer under the element's name, submitted by Enter. */
  async submitted(): Promise<unknown> {
    await this.keys('Enter');
    return ((await this.framed.message('submit'))['answer'] as Record<string, unknown>)['shapes'];
  }

  /** What the portal is told when it asks. */
  async answer(): Promise<unknown> {
    const before = (await this.framed.messages()).length;
    await this.framed.tell({ type: 'request-answer' });
    await expect.poll(async () => (await this.framed.messages()).length).toBeGreaterThan(before);
    return ((await this.framed.message('change'))['answer'] as Record<string, unknown>)['shapes'];
  }

  button(name: string) {
    return this.framed.frame.getByRole('button', { name });
  }

  objects() {
    return this.framed.frame.getByRole('option');
  }

  private picture(): Promise<Box> {
    return restingBox(this.framed.frame.locator('.layer img'));
  }

  private async withKeys(
    { shift = false, alt = false }: { readonly shift?: boolean; readonly alt?: boolean },
    act: () => Promise<void>,
  ): Promise<void> {
    const { keyboard } = this.demo.page;
    const keys = [...(shift ? ['Shift'] : []), ...(alt ? ['Alt'] : [])];
    for (const key of keys) {
      await keyboard.down(key);
    }
    await act();
    for (const key of keys) {
      await keyboard.up(key);
    }
  }
}
