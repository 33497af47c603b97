import type { Locator, Page } from 'playwright-core';
import { pngOf } from '../../src/png/mask-png';
import { Mask } from '../../src/raster/mask';
import { polygonSpans } from '../../src/raster/polygon-fill';
import { Stroke } from '../../src/raster/stroke';

const RIGHT = Array<string>(4).fill('Shift+ArrowRight');
const DOWN = Array<string>(3).fill('Shift+ArrowDown');

/** What is drawn by keys from the middle of the image on, and how it stands in the answer. */
interface Sketch {
  readonly keys: readonly string[];
  readonly answer: (label: string, image: Size) => object;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A sketch of an element whose answer is a list of shapes. */
function shapes(list: string, keys: readonly string[], shape: (x: number, y: number) => object): Sketch {
  return {
    keys,
    answer: (label, { width, height }) => ({ [list]: [{ label, ...shape(width / 2, height / 2) }] }),
  };
}

/** A triangle, filled with the first colour of all, and what names its colour. */
function painted(legend: (label: string, color: string) => object): Sketch {
  return {
    // The brush comes back into the hand at the end, so that the page has the fields that it had.
    keys: ['p', ' ', ...RIGHT, ' ', ...DOWN, ' ', 'Enter', 'b'],
    answer: (label, image) => {
      const [x, y] = [image.width / 2, image.height / 2];
      const stroke = new Stroke(Mask.empty(image));
      stroke.fill(polygonSpans([at(x, y), at(x + 40, y), at(x + 40, y + 30)], image), 1);
      const png = pngOf(stroke.finish().mask, (value) => (value === 1 ? 0x2ca02c : undefined));
      return {
        ...legend(label, '#2ca02c'),
        labeledImage: { pngImageData: Buffer.from(png).toString('base64') },
      };
    },
  };
}

const SKETCHES: Readonly<Record<string, Sketch>> = {
  'crowd-bounding-box': shapes('boundingBoxes', [' ', ...RIGHT, ...DOWN, ' '], (left, top) => ({
    left,
    top,
    width: 40,
    height: 30,
  })),
  'crowd-polygon': shapes('polygons', [' ', ...RIGHT, ' ', ...DOWN, ' ', 'Enter'], triangle),
  'crowd-polyline': shapes('polylines', [' ', ...RIGHT, ' ', ...DOWN, ' ', 'Enter'], triangle),
  'crowd-line': shapes('lines', [' ', ...RIGHT, ...DOWN, ' '], (x, y) => ({
    vertices: [at(x, y), at(x + 40, y + 30)],
  })),
  'crowd-keypoint': shapes('keypoints', [' '], (x, y) => ({ x, y })),
  'crowd-semantic-segmentation': painted((label, color) => ({ labelMappings: { [label]: { color } } })),
  'crowd-instance-segmentation': painted((label, color) => ({ instances: [{ color, label }] })),
};

/** The tags that `drawOne` knows. */
export const DRAWING_TAGS = Object.keys(SKETCHES);

/**
 * Draws one shape from the middle of the image on with the first label, and answers what the element has to submit.
 * Where the template's script lets the worker add labels, there is none to begin with: one is added as that script does.
 */
export async function drawOne(page: Page, element: Locator, tag: string): Promise<object> {
  await element.getByRole('button', { name: 'Zoom in' }).and(element.locator(':enabled')).waitFor();
  const { label, width, height } = await element.evaluate((tool) => {
    const drawing = tool as unknown as { labels: readonly string[] };
    if (drawing.labels.length === 0) {
      drawing.labels = ['Sample'];
    }
    const image = tool.shadowRoot?.querySelector('plumbline-image-viewer')?.shadowRoot?.querySelector('img');
    return { label: drawing.labels[0], width: image?.naturalWidth ?? 0, height: image?.naturalHeight ?? 0 };
  });
  await element.locator('.stage[tabindex]').focus();
  const { keys, answer } = SKETCHES[tag] as Sketch;
  for (const key of keys) {
    await page.keyboard.press(key);
  }
  return { ...answer(label ?? '', { width, height }), inputImageProperties: { height, width } };
}

function triangle(x: number, y: number): object {
  return { vertices: [at(x, y), at(x + 40, y), at(x + 40, y + 30)] };
}

function at(x: number, y: number): { readonly x: number; readonly y: number } {
  return { x, y };
}
