import { describe, expect, test } from 'vitest';
import { pngOf } from '../src/png/mask-png';
import { Mask } from '../src/raster/mask';
import { Spans } from '../src/raster/spans';
import { Stroke } from '../src/raster/stroke';
import { decodedPng } from './decoded-png';
import { useDemo } from './demo';
import { DrawingPage, PICTURE } from './drawing-page';

const demo = useDemo();
const inputImageProperties = { height: PICTURE.height, width: PICTURE.width };
const [GREEN, BLUE, ORANGE] = ['#2ca02c', '#1f77b4', '#ff7f0e'];

/** An answer of either element. */
interface Answer {
  readonly inputImageProperties: object;
  readonly labelMappings?: Readonly<Record<string, { readonly color: string }>>;
  readonly instances?: readonly { readonly color: string; readonly label: string }[];
  readonly labeledImage: { readonly pngImageData: string };
  readonly initialValueModified?: boolean;
}

/** The answer without its picture, and of the picture the bounds and the number of pixels of each colour. */
function described(answer: unknown): object {
  const { labeledImage, ...rest } = answer as Answer;
  const { width, height, pixels } = decodedPng(Buffer.from(labeledImage.pngImageData, 'base64'));
  const colours: Record<string, { area: number; bounds: readonly number[] }> = {};
  for (let place = 0; place < width * height; place++) {
    const rgba = pixels.readUInt32BE(4 * place);
    if (rgba !== 0) {
      const colour = `#${(rgba >>> 8).toString(16).padStart(6, '0')}${(rgba & 0xff) === 0xff ? '' : ' not opaque'}`;
      const [x, y] = [place % width, Math.floor(place / width)];
      const { area, bounds } = colours[colour] ?? { area: 0, bounds: [x, y, x, y] };
      const [left = x, top = y, right = x, bottom = y] = bounds;
      colours[colour] = {
        area: area + 1,
        bounds: [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)],
      };
    }
  }
  return { ...rest, size: { width, height }, colours };
}

const size = PICTURE;
const open = (tag: string, attributes?: string, init?: object) =>
  DrawingPage.open(demo, tag, attributes, init);

/** Serves a mask with two rectangles, and answers the initial value that names it. */
function initialValue(legend: string): string {
  const rows = (left: number, top: number, right: number, bottom: number) =>
    new Spans(
      Int32Array.from(Array.from({ length: bottom - top }, (_row, row) => [top + row, left, right]).flat()),
    );
  const stroke = new Stroke(Mask.empty(PICTURE));
  stroke.fill(rows(10, 20, 50, 60), 1);
  stroke.fill(rows(300, 100, 560, 380), 2);
  const png = pngOf(stroke.finish().mask, (value) => [undefined, 0x2acf59, 0xff00ff][value]);
  demo.server.serve('/mask.png', { type: 'image/png', body: Buffer.from(png) });
  return `initial-value="{'src': '/mask.png', ${legend}}"`;
}

const KEPT = {
  '#2acf59': { area: 40 * 40, bounds: [10, 20, 49, 59] },
  '#ff00ff': { area: 260 * 280, bounds: [300, 100, 559, 379] },
};

/** A rectangle of the polygon tool, by keys: its left upper corner is the pointer's place. */
const polygonByKeys = (width: number, height: number): readonly string[] => [
  ...[' ', `Shift+ArrowRight*${width}`, ' ', `Shift+ArrowDown*${height}`, ' '],
  ...[`Shift+ArrowLeft*${width}`, ' ', 'Enter'],
];

describe.each([
  {
    tag: 'crowd-semantic-segmentation',
    legend: (entries: readonly (readonly [string, string])[]) => ({
      labelMappings: Object.fromEntries(entries.map(([label, color]) => [label, { color }])),
    }),
    initial: "'labelMappings': {'Dog': {'color': '#2acf59'}, 'Tree': {'color': '#ff00ff'}}",
    tellsModified: true,
  },
  {
    tag: 'crowd-instance-segmentation',
    legend: (entries: readonly (readonly [string, string])[]) => ({
      instances: entries.map(([label, color]) => ({ color, label })),
    }),
    initial: "'instances': [{'color': '#2acf59', 'label': 'Dog'}, {'color': '#ff00ff', 'label': 'Tree'}]",
    tellsModified: false,
  },
])('$tag', ({ tag, legend, initial, tellsModified }) => {
  test('paintedByMouse_isSubmitted', async () => {
    const page = await open(tag);
    await page.actualSize();

    await page.keys('p');
    for (const [x, y] of [
      [100, 100],
      [200, 100],
      [200, 180],
      [100, 180],
      [100, 100],
    ] as const) {
      await page.click(x, y);
    }
    await page.keys('2', 'b');
    await page.drag([300, 50], [400, 50]);

    // The brush that suits this picture is 12 pixels wide.
    expect(described(await page.submitted())).toEqual({
      inputImageProperties,
      ...legend([
        ['Cat', GREEN],
        ['Dog', BLUE],
      ]),
      size,
      colours: {
        [GREEN]: { area: 100 * 80, bounds: [100, 100, 199, 179] },
        [BLUE]: { area: expect.any(Number), bounds: [294, 44, 405, 55] },
      },
    });
  });

  test('paintedByKeysAlone_isSubmitted', async () => {
    const page = await open(tag);

    await page.keys('p', ...polygonByKeys(10, 5), '3', 'b', '[*20', 'Shift+ArrowUp*10', ' ');
    await page.keys('Shift+ArrowRight*3', ' ');

    expect(described(await page.submitted())).toEqual({
      inputImageProperties,
      ...legend([
        ['Cat', GREEN],
        ['Tree', tag.includes('instance') ? BLUE : ORANGE],
      ]),
      size,
      colours: {
        [GREEN]: { area: 100 * 50, bounds: [300, 200, 399, 249] },
        [tag.includes('instance') ? BLUE : ORANGE]: { area: 31, bounds: [300, 150, 330, 150] },
      },
    });
  });

  test('withInitialValue_untouched_isSubmittedAsItIs', async () => {
    const page = await open(tag, initialValue(initial));
    await expect.poll(() => page.objects().count()).toBe(2);

    expect(described(await page.submitted())).toEqual({
      inputImageProperties,
      ...legend([
        ['Dog', '#2acf59'],
        ['Tree', '#ff00ff'],
      ]),
      size,
      colours: KEPT,
      ...(tellsModified && { initialValueModified: false }),
    });
  });

  test('withInitialValue_addedTo_thenUndone', async () => {
    const page = await open(tag, initialValue(initial));
    await expect.poll(() => page.objects().count()).toBe(2);

    await page.keys('p', 'Shift+ArrowLeft*20', ...polygonByKeys(4, 3));
    expect(described(await page.answer())).toMatchObject({
      colours: { ...KEPT, [tellsModified ? GREEN : ORANGE]: { area: 40 * 30, bounds: [100, 200, 139, 229] } },
      ...(tellsModified && { initialValueModified: true }),
    });
    await page.keys('Control+z');

    expect(described(await page.submitted())).toMatchObject({
      colours: KEPT,
      ...(tellsModified && { initialValueModified: false }),
    });
  });

  test('draft_isRestoredExactly', async () => {
    const first = await open(tag);
    await first.keys('p', ...polygonByKeys(6, 6), '2', 'Shift+ArrowUp*8', ...polygonByKeys(5, 2));
    const draft = await first.answer();

    const page = await open(tag, '', { draft: { shapes: draft } });
    await expect.poll(() => page.objects().count()).toBe(2);

    expect(await page.answer()).toEqual(draft);
    expect(described(draft)).toMatchObject({
      colours: {
        [GREEN]: { area: 60 * 60, bounds: [300, 200, 359, 259] },
        [BLUE]: { area: 50 * 20, bounds: [300, 180, 349, 199] },
      },
    });
  });

  test('nothingPainted_isAskedFor_andNothingToLabelIsAnAnswer', async () => {
    const page = await open(tag);
    await page.keys('Enter');
    expect(await page.framed.message('invalid')).toMatchObject({
      message: 'Paint at least one segment, or choose “Nothing to label”.',
    });

    await page.button('Nothing to label').click();

    expect(described(await page.submitted())).toEqual({
      inputImageProperties,
      ...legend([]),
      size,
      colours: {},
    });
  });

  test('erased_removed_andLocked_byKeys', async () => {
    const page = await open(tag);
    await page.keys('p', ...polygonByKeys(10, 10), 'l', '2', ...polygonByKeys(20, 5));
    // The second one is painted around the first, which is locked; of the second the eraser takes a part.
    await page.keys('x', 'Shift+ArrowRight*15', ' ', 'Shift+ArrowDown*5', ' ');
    expect(described(await page.answer())).toMatchObject({
      colours: { [GREEN]: { area: 100 * 100, bounds: [300, 200, 399, 299] } },
    });

    await page.keys('n', 'n', 'Delete', 'n', 'Delete');

    // The locked one is there still.
    expect(described(await page.submitted())).toMatchObject({
      ...legend([['Cat', GREEN]]),
      colours: { [GREEN]: { area: 100 * 100 } },
    });
  });

  test('fill_andPatches_readTheColoursOfTheImage', async () => {
    demo.server.serve('/halves.svg', {
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="300" height="400" fill="#46a"/><rect x="300" width="300" height="400" fill="#b64"/></svg>',
    });
    const page = await open(tag, ' src="/halves.svg"');
    await page.framed.frame.locator(tag).evaluate((element) => {
      (element as unknown as { src: string }).src = '/halves.svg';
    });
    await page.framed.imageShown();
    await page.actualSize();

    await page.keys('g');
    await page.click(100, 100);
    await expect.poll(() => page.objects().count()).toBe(1);
    await page.keys('2', 's');
    await page.click(450, 200);
    await expect.poll(() => page.objects().count()).toBe(2);

    const { colours } = described(await page.submitted()) as {
      colours: Record<string, { area: number; bounds: number[] }>;
    };
    expect(colours[GREEN as string]).toEqual({ area: 300 * 400, bounds: [0, 0, 299, 399] });
    expect(colours[BLUE as string]?.area).toBeGreaterThan(200);
    expect(colours[BLUE as string]?.bounds[0]).toBeGreaterThan(300);
  });

  test('labelsByScript_asTemplatesLetWorkersAddThem', async () => {
    const page = await open(tag);
    await page.framed.frame.locator(tag).evaluate((element) => {
      (element as unknown as { labels: readonly string[] }).labels = [];
      (element as unknown as { labels: readonly string[] }).labels = ['Own'];
    });

    await page.keys('p', ...polygonByKeys(2, 2));

    expect(described(await page.submitted())).toMatchObject(legend([['Own', GREEN]]));
  });
});

describe('objects of one label', () => {
  test('eachHasItsOwnColour_andAPickedOneIsRelabeled', async () => {
    const page = await open('crowd-instance-segmentation');
    await page.keys('p', ...polygonByKeys(2, 2), '1', 'Shift+ArrowUp*5', ...polygonByKeys(2, 2));
    // It goes on with the second one until a new one is begun.
    await page.keys(
      'Shift+ArrowUp*5',
      ...polygonByKeys(2, 2),
      'i',
      'Shift+ArrowUp*5',
      ...polygonByKeys(2, 2),
    );
    await page.keys('Shift+n', '3', 'Escape');

    expect(described(await page.submitted())).toMatchObject({
      instances: [
        { color: GREEN, label: 'Cat' },
        { color: BLUE, label: 'Tree' },
        { color: ORANGE, label: 'Cat' },
      ],
      colours: { [GREEN]: { area: 400 }, [BLUE]: { area: 800 }, [ORANGE]: { area: 400 } },
    });
  });
});

describe('the brush', () => {
  const sizeOf = (page: DrawingPage): Promise<string | null> =>
    page.framed.frame.getByRole('slider', { name: 'Size of the brush' }).getAttribute('aria-valuetext');

  test('sizeThatTheWorkerHasSet_isKeptForTheNextTask', async () => {
    const first = await open('crowd-semantic-segmentation');
    expect(await sizeOf(first)).toBe('12 px');

    await first.keys(']*3');
    const size = await sizeOf(first);
    expect(size).toBe('24 px');
    const { preferences } = await first.framed.message('preferences');
    const next = await open('crowd-instance-segmentation', '', { preferences });

    expect(await sizeOf(next)).toBe(size);
  });

  test('otherSettings_doNotMakeTheUsualSizeTheWorkersOwn', async () => {
    const page = await open('crowd-semantic-segmentation');

    await page.keys('c');

    expect((await page.framed.message('preferences'))['preferences']).toEqual({
      maskFill: 0.45,
      crosshair: false,
      likeness: 24,
    });
  });
});

test('initialMaskThatIsNotThere_isNotSubmittedAsEmpty', async () => {
  const page = await open(
    'crowd-semantic-segmentation',
    `initial-value="{src: '/none.png', labelMappings: {Dog: {color: '#2acf59'}}}"`,
  );
  await page.framed.frame.getByRole('alert').getByText('The earlier labels could not be loaded.').waitFor();

  await page.keys('Enter');

  expect(await page.framed.message('invalid')).toMatchObject({
    message: 'The earlier labels could not be loaded.',
  });
});

describe('automatic segments', () => {
  const asked = async (page: DrawingPage) =>
    (await page.framed.message('segment')) as Record<string, unknown>;

  test('withoutAPortalThatFindsThem_thereIsNoTool', async () => {
    const page = await open('crowd-semantic-segmentation');

    expect(await page.button('Find an object').count()).toBe(0);
  });

  test('box_isAskedFor_andWhatIsFoundIsPainted', async () => {
    const page = await open('crowd-semantic-segmentation', '', { segments: true });
    await page.actualSize();

    await page.keys('2', 'a');
    await page.drag([100, 100], [200, 180]);
    expect(await asked(page)).toMatchObject({
      request: 1,
      image: `${demo.server.address}/picture.svg`,
      box: { left: 100, top: 100, right: 200, bottom: 180 },
    });
    const found = { left: 110, top: 120, width: 50, height: 2, runs: [10, 30, 20, 30, 10] };
    await page.framed.tell({ type: 'segment-reply', request: 1, found });
    await expect.poll(() => page.objects().count()).toBe(1);

    expect(described(await page.submitted())).toMatchObject({
      labelMappings: { Dog: { color: BLUE } },
      colours: { [BLUE as string]: { area: 60, bounds: [120, 120, 149, 121] } },
    });
  });

  test('outermostPoints_byKeysAlone_andNothingFoundIsSaid', async () => {
    const page = await open('crowd-instance-segmentation', '', { segments: true });

    await page.keys('a', 'Shift+ArrowLeft*5', ' ', ' ', 'Shift+ArrowRight*10', ' ', ' ');
    await page.keys('Shift+ArrowLeft*5', 'Shift+ArrowUp*5', ' ', ' ', 'Shift+ArrowDown*10', ' ', ' ');
    expect(await asked(page)).toMatchObject({
      points: [
        { x: 250, y: 200 },
        { x: 350, y: 200 },
        { x: 300, y: 150 },
        { x: 300, y: 250 },
      ],
    });
    await page.framed.tell({ type: 'segment-reply', request: 1, notFound: 'nothing' });

    await page.framed.frame.getByText('No object was found there.').first().waitFor();
  });

  test('serviceThatCannot_takesTheToolAway', async () => {
    const page = await open('crowd-semantic-segmentation', '', { segments: true });
    await page.actualSize();
    await page.keys('a');
    await page.drag([100, 100], [200, 180]);
    await asked(page);

    await page.framed.tell({ type: 'segment-reply', request: 1, notFound: 'unavailable' });

    await page.framed.frame.getByText('Objects cannot be found by themselves here.').first().waitFor();
    await expect.poll(() => page.button('Find an object').count()).toBe(0);
  });
});
