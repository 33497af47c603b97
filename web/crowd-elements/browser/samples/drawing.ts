import type { Locator, Page } from 'playwright-core';

/** What is drawn by keys from a point of the image on, and how it stands in the answer. */
interface Sketch {
  readonly list: string;
  readonly keys: readonly string[];
  readonly shape: (x: number, y: number) => object;
}

const RIGHT = Array<string>(4).fill('Shift+ArrowRight');
const DOWN = Array<string>(3).fill('Shift+ArrowDown');

const SKETCHES: Readonly<Record<string, Sketch>> = {
  'crowd-bounding-box': {
    list: 'boundingBoxes',
    keys: [' ', ...RIGHT, ...DOWN, ' '],
    shape: (left, top) => ({ left, top, width: 40, height: 30 }),
  },
  'crowd-polygon': {
    list: 'polygons',
    keys: [' ', ...RIGHT, ' ', ...DOWN, ' ', 'Enter'],
    shape: (x, y) => ({ vertices: [at(x, y), at(x + 40, y), at(x + 40, y + 30)] }),
  },
  'crowd-polyline': {
    list: 'polylines',
    keys: [' ', ...RIGHT, ' ', ...DOWN, ' ', 'Enter'],
    shape: (x, y) => ({ vertices: [at(x, y), at(x + 40, y), at(x + 40, y + 30)] }),
  },
  'crowd-line': {
    list: 'lines',
    keys: [' ', ...RIGHT, ...DOWN, ' '],
    shape: (x, y) => ({ vertices: [at(x, y), at(x + 40, y + 30)] }),
  },
  'crowd-keypoint': { list: 'keypoints', keys: [' '], shape: (x, y) => ({ x, y }) },
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
  const { list, keys, shape } = SKETCHES[tag] as Sketch;
  for (const key of keys) {
    await page.keyboard.press(key);
  }
  return {
    [list]: [{ label, ...shape(width / 2, height / 2) }],
    inputImageProperties: { height, width },
  };
}

function at(x: number, y: number): object {
  return { x, y };
}
