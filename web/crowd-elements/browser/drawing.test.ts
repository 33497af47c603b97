import { describe, expect, test } from 'vitest';
import { restingBox } from './browser';
import { useDemo } from './demo';
import { DrawingPage, PICTURE } from './drawing-page';
import { turnedJpeg } from './image-with-orientation';

const demo = useDemo();
const open = (tag: string, attributes?: string, init?: object) =>
  DrawingPage.open(demo, tag, attributes, init);
const inputImageProperties = { height: PICTURE.height, width: PICTURE.width };

const BOX = { height: 100, label: 'Cat', left: 200, top: 150, width: 200 };
const corners = (...flat: number[]) =>
  flat.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: flat[index + 1] }] : []));

interface Case {
  readonly tag: string;
  readonly list: string;
  /** What both ways of drawing draw. */
  readonly drawn: readonly unknown[];
  readonly mouse: (page: DrawingPage) => Promise<void>;
  readonly keys: readonly string[];
  readonly initial: string;
  readonly kept: readonly unknown[];
  readonly tellsModified: boolean;
}

const CASES: readonly Case[] = [
  {
    tag: 'crowd-bounding-box',
    list: 'boundingBoxes',
    drawn: [BOX, { ...BOX, label: 'Dog', left: 50, top: 60, width: 100, height: 40 }],
    mouse: async (page) => {
      await page.drag([200, 150], [400, 250]);
      await page.keys('2');
      await page.drag([150, 100], [50, 60]);
    },
    keys: [
      ...['Shift+ArrowLeft*10', 'Shift+ArrowUp*5', ' ', 'Shift+ArrowRight*20', 'Shift+ArrowDown*10', ' '],
      ...['2', 'Shift+ArrowLeft*25', 'Shift+ArrowUp*15', ' ', 'Shift+ArrowLeft*10', 'Shift+ArrowUp*4', ' '],
    ],
    initial: "[{label: 'Dog', left: 10, top: 20, width: 30, height: 40},]",
    kept: [{ height: 40, label: 'Dog', left: 10, top: 20, width: 30 }],
    tellsModified: true,
  },
  {
    tag: 'crowd-polygon',
    list: 'polygons',
    drawn: [{ label: 'Cat', vertices: corners(300, 200, 400, 200, 400, 300) }],
    mouse: async (page) => {
      await page.click(300, 200);
      await page.click(400, 200);
      await page.click(400, 300);
      await page.click(301, 201);
    },
    keys: [' ', 'Shift+ArrowRight*10', ' ', 'Shift+ArrowDown*10', ' ', 'Enter'],
    initial: "[{label: 'Dog', vertices: [{x: 1, y: 2}, {x: 30, y: 4}, {x: 5, y: 60}]}]",
    kept: [{ label: 'Dog', vertices: corners(1, 2, 30, 4, 5, 60) }],
    tellsModified: false,
  },
  {
    tag: 'crowd-polyline',
    list: 'polylines',
    drawn: [{ label: 'Cat', vertices: corners(300, 200, 400, 200, 320, 260) }],
    mouse: async (page) => {
      await page.click(300, 200);
      await page.click(400, 200);
      await page.click(320, 260);
      await page.click(320, 260);
    },
    keys: [' ', 'Shift+ArrowRight*10', ' ', 'Shift+ArrowLeft*8', 'Shift+ArrowDown*6', ' ', 'Enter'],
    initial: "{polylines: [{label: 'Dog', vertices: [{x: 1, y: 2}, {x: 30, y: 4}]}]}",
    kept: [{ label: 'Dog', vertices: corners(1, 2, 30, 4) }],
    tellsModified: true,
  },
  {
    tag: 'crowd-line',
    list: 'lines',
    drawn: [{ label: 'Cat', vertices: corners(300, 200, 340, 280) }],
    mouse: (page) => page.drag([300, 200], [340, 280]),
    keys: [' ', 'Shift+ArrowRight*4', 'Shift+ArrowDown*8', ' '],
    initial: "{lines: [{label: 'Dog', vertices: [{x: 1, y: 2}, {x: 30, y: 4}]}]}",
    kept: [{ label: 'Dog', vertices: corners(1, 2, 30, 4) }],
    tellsModified: true,
  },
  {
    tag: 'crowd-keypoint',
    list: 'keypoints',
    drawn: [
      { label: 'Cat', x: 300, y: 200 },
      { label: 'Cat', x: 400, y: 100 },
    ],
    mouse: async (page) => {
      // The middles of the pixels.
      await page.click(300.5, 200.5);
      await page.click(400.5, 100.5);
    },
    keys: [' ', 'Shift+ArrowRight*10', 'Shift+ArrowUp*10', ' '],
    initial: "[{label: 'Dog', x: 1, y: 2}, {label: 'Unknown', x: 5, y: 5}]",
    kept: [{ label: 'Dog', x: 1, y: 2 }],
    tellsModified: false,
  },
];

describe.each(CASES)('$tag', ({ tag, list, drawn, mouse, keys, initial, kept, tellsModified }) => {
  test('drawnByMouse_isSubmitted', async () => {
    const page = await open(tag);
    await page.actualSize();

    await mouse(page);

    expect(await page.submitted()).toEqual({ [list]: drawn, inputImageProperties });
  });

  test('drawnByKeysAlone_isSubmitted', async () => {
    const page = await open(tag);

    await page.keys(...keys);

    expect(await page.submitted()).toEqual({ [list]: drawn, inputImageProperties });
  });

  test('withInitialValue_untouched_isSubmittedAsItIs', async () => {
    const page = await open(tag, `initial-value="${initial}"`);

    expect(await page.submitted()).toEqual({
      [list]: kept,
      inputImageProperties,
      ...(tellsModified && { initialValueModified: false }),
    });
  });

  test('withInitialValue_addedTo_thenUndone', async () => {
    const page = await open(tag, `initial-value="${initial}"`);
    await page.keys(...keys);
    expect(await page.answer()).toEqual({
      [list]: [...kept, ...drawn],
      inputImageProperties,
      ...(tellsModified && { initialValueModified: true }),
    });

    await page.keys('Control+z*9');

    expect(await page.submitted()).toEqual({
      [list]: kept,
      inputImageProperties,
      ...(tellsModified && { initialValueModified: false }),
    });
  });

  test('draft_isRestoredExactly', async () => {
    const draft = { shapes: { [list]: [...kept, ...drawn], inputImageProperties } };
    const page = await open(tag, '', { draft });

    expect(await page.answer()).toEqual(draft.shapes);
    expect(await page.objects().count()).toBe(kept.length + drawn.length);
  });

  test('nothingDrawn_isAskedFor_andNothingToLabelIsAnAnswer', async () => {
    const page = await open(tag);
    await page.keys('Enter');
    expect(await page.framed.message('invalid')).toMatchObject({
      message: 'Draw at least one object, or choose “Nothing to label”.',
    });

    await page.button('Nothing to label').click();

    expect(await page.submitted()).toEqual({ [list]: [], inputImageProperties });
  });

  test('removedAndUndone_byKeys', async () => {
    const page = await open(tag, `initial-value="${initial}"`);

    await page.keys('n', 'Delete');
    await expect.poll(() => page.objects().count()).toBe(0);
    await page.keys('Control+z');
    await expect.poll(() => page.objects().count()).toBe(kept.length);
    await page.keys('Control+y');

    await expect.poll(() => page.objects().count()).toBe(0);
  });

  test('duplicatedAndNudged_byKeys', async () => {
    const page = await open(tag, `initial-value="${initial}"`);

    await page.keys('n', 'Shift+D', 'Shift+ArrowRight', 'ArrowDown');

    const written = JSON.stringify((await page.answer()) as object);
    const [first] = kept as readonly Record<string, unknown>[];
    const moved = JSON.parse(JSON.stringify(first), (key, value) =>
      key === 'x' || key === 'left' ? value + 20 : key === 'y' || key === 'top' ? value + 11 : value,
    );
    expect(JSON.parse(written)[list]).toEqual([first, moved]);
  });
});

describe('boxes', () => {
  test('grips_edges_andInside_changeThem', async () => {
    const page = await open('crowd-bounding-box');
    await page.actualSize();
    await page.drag([100, 100], [200, 200]);

    await page.drag([200, 200], [220, 230]);
    await page.drag([100, 130], [90, 140]);
    await page.keys('Escape');
    await page.click(150, 150);
    await page.drag([150, 150], [160, 155]);

    expect(await page.submitted()).toMatchObject({
      boundingBoxes: [{ height: 130, label: 'Cat', left: 100, top: 105, width: 130 }],
    });
  });

  test('twoClicks_draw_andAltDrawsFromTheCentre', async () => {
    const page = await open('crowd-bounding-box');
    await page.actualSize();

    await page.click(100, 100);
    await page.click(150, 120);
    await page.drag([300, 200], [340, 220], { alt: true });

    expect(await page.submitted()).toMatchObject({
      boundingBoxes: [
        { left: 100, top: 100, width: 50, height: 20 },
        { left: 260, top: 180, width: 80, height: 40 },
      ],
    });
  });

  test('selectTool_framesSeveral_andMovesThemTogether', async () => {
    const initial =
      "[{label:'Cat',left:10,top:10,width:40,height:40},{label:'Dog',left:100,top:10,width:40,height:40}]";
    const page = await open('crowd-bounding-box', `initial-value="${initial}"`);
    await page.actualSize();

    await page.keys('v');
    await page.drag([2, 2], [180, 90]);
    await page.drag([30, 30], [50, 40]);
    await page.keys('3');

    expect(await page.submitted()).toMatchObject({
      boundingBoxes: [
        { label: 'Tree', left: 30, top: 20 },
        { label: 'Tree', left: 120, top: 20 },
      ],
    });
  });

  test('snapping_drawsCornersToNeighbours', async () => {
    const page = await open('crowd-bounding-box');
    await page.actualSize();
    await page.drag([100, 100], [200, 200]);
    await page.keys('Escape', 's');

    await page.drag([203, 104], [300, 203]);

    expect(await page.submitted()).toMatchObject({
      boundingBoxes: [{ left: 100 }, { left: 200, top: 100, width: 100, height: 103 }],
    });
  });

  test('copyAndPaste_lockAndHide', async () => {
    const page = await open(
      'crowd-bounding-box',
      `initial-value="[{label:'Cat',left:10,top:10,width:40,height:40}]"`,
    );

    await page.keys('n', 'Control+c', 'Control+v', 'l', 'Delete');
    await expect.poll(() => page.objects().count()).toBe(2);
    await page.keys('l', 'h', 'Delete');
    await expect.poll(() => page.objects().count()).toBe(2);

    expect(await page.submitted()).toMatchObject({ boundingBoxes: [{ left: 10 }, { left: 20 }] });
  });
});

describe('polygons', () => {
  test('crossingEdges_areRefused_untilAsked', async () => {
    const page = await open('crowd-polygon');
    await page.actualSize();
    for (const [x, y] of [
      [100, 100],
      [200, 200],
      [200, 100],
      [100, 200],
    ] as const) {
      await page.click(x, y);
    }
    await page.framed.frame.getByText('The edges of a polygon may not cross.').first().waitFor();
    await page.keys('Escape');
    await page.button('Display and drawing').click();
    await page.framed.frame.getByRole('checkbox', { name: 'Edges may cross' }).check();
    await page.button('Display and drawing').click();
    for (const [x, y] of [
      [100, 100],
      [200, 200],
      [200, 100],
      [100, 200],
    ] as const) {
      await page.click(x, y);
    }
    await page.keys('Enter');

    expect(await page.submitted()).toMatchObject({
      polygons: [{ vertices: corners(100, 100, 200, 200, 200, 100, 100, 200) }],
    });
  });

  test('verticesAreUndoneWhileDrawing_insertedAndTakenAway', async () => {
    const page = await open('crowd-polygon');
    await page.actualSize();
    await page.click(100, 100);
    await page.click(200, 100);
    await page.click(250, 250);
    await page.keys('Control+z', 'Control+y', 'Backspace');
    await page.click(200, 200);
    await page.keys('Enter');

    // The middle of the first edge becomes a vertex; the one that was first goes.
    await page.drag([150, 100], [150, 50]);
    await page.click(100, 100, { alt: true });

    expect(await page.submitted()).toMatchObject({
      polygons: [{ vertices: corners(150, 50, 200, 100, 200, 200) }],
    });
  });

  test('pointsAreMoved_inserted_andTakenAway_byKeysAlone', async () => {
    const initial = "[{label: 'Cat', vertices: [{x: 100, y: 100}, {x: 200, y: 100}, {x: 200, y: 200}]}]";
    const page = await open('crowd-polygon', `initial-value="${initial}"`);

    // The second vertex, then the middle of the first edge, which is the fourth grip of three vertices.
    await page.keys('n', '.', '.', 'Shift+ArrowRight', 'ArrowUp');
    await page.keys('.', '.', 'Shift+ArrowUp*3');
    expect(await page.answer()).toMatchObject({
      polygons: [{ vertices: corners(100, 100, 155, 70, 210, 99, 200, 200) }],
    });
    await page.keys(',', 'Backspace', 'Escape');

    expect(await page.submitted()).toMatchObject({
      polygons: [{ vertices: corners(155, 70, 210, 99, 200, 200) }],
    });
  });

  test('unfinished_isNotSubmitted', async () => {
    const page = await open('crowd-polygon');
    await page.actualSize();
    await page.click(100, 100);
    await page.click(200, 100);

    await page.button('Submit').click();

    expect(await page.framed.message('invalid')).toMatchObject({
      message: expect.stringContaining('Finish the shape'),
    });
  });
});

describe('every drawing tool', () => {
  test('labelsByTyping', async () => {
    const names = Array.from({ length: 40 }, (_name, index) => `Kind ${index}`);
    const page = await open('crowd-keypoint', ` labels='${JSON.stringify(names)}'`);

    await page.keys('/', '3', '7', 'Enter', ' ');

    expect(await page.submitted()).toMatchObject({ keypoints: [{ label: 'Kind 37' }] });
  });

  test('labelsByScript_andColoursOfTheTemplate', async () => {
    const page = await open('crowd-line', `label-colors="['#abc', '#123456',]"`);
    await page.framed.frame.locator('crowd-line').evaluate((element) => {
      (element as unknown as { labels: readonly string[] }).labels = ['One', 'Two'];
    });

    await page.keys('2', ' ', 'Shift+ArrowRight', ' ');

    expect(await page.submitted()).toMatchObject({ lines: [{ label: 'Two' }] });
    const swatches = page.framed.frame.locator('plumbline-choice-list .swatch');
    expect(await swatches.first().evaluate((swatch) => getComputedStyle(swatch).backgroundColor)).toBe(
      'rgb(170, 187, 204)',
    );
  });

  test('imageTurnedByExif_isLabeledUpright', async () => {
    await demo.page.goto(`${demo.server.address}/demo/portal.html?page=about:blank`);
    demo.server.serve('/turned.jpg', { type: 'image/jpeg', body: await turnedJpeg(demo.page, 400, 200) });
    const page = await open('crowd-keypoint', 'src="/turned.jpg"');
    await page.framed.frame.locator('crowd-keypoint').evaluate((element) => {
      (element as unknown as { src: string }).src = '/turned.jpg';
    });
    await page.framed.imageShown();
    await expect
      .poll(() =>
        page.framed.frame
          .locator('.layer img')
          .evaluate((image) => (image as HTMLImageElement).naturalHeight),
      )
      .toBe(400);

    await page.keys(' ');

    // The middle of the upright image, of whose stored pixels there are 400 across and 200 down.
    expect(await page.submitted()).toEqual({
      keypoints: [{ label: 'Cat', x: 100, y: 200 }],
      inputImageProperties: { height: 400, width: 200 },
    });
  });

  test('comment_isPartOfTheAnswer_andOfTheDraft', async () => {
    const answer = { boundingBoxes: [BOX], inputImageProperties, workerComment: 'too dark' };
    const page = await DrawingPage.open(
      demo,
      'crowd-bounding-box',
      '',
      { draft: { shapes: { boundingBoxes: [BOX], inputImageProperties } } },
      '<worker-comment></worker-comment>',
    );

    await page.button('Add a comment').click();
    await demo.page.keyboard.type('too dark');
    expect(await page.answer()).toEqual(answer);

    const again = await DrawingPage.open(
      demo,
      'crowd-bounding-box',
      '',
      { draft: { shapes: answer } },
      '<worker-comment></worker-comment>',
    );
    expect(await again.answer()).toEqual(answer);
  });

  test('mistakeInTheTemplate_isShown', async () => {
    const framed = await demo.openBody(
      `<crowd-form><crowd-polygon name="a" src="/picture.svg" labels="['x'" header="?"></crowd-polygon></crowd-form>`,
    );

    await framed.frame.getByText('This page has a mistake in its template.').waitFor();
  });

  test('twoFingers_zoom_andDrawNothing', async () => {
    const page = await open('crowd-bounding-box');
    const stage = await restingBox(page.framed.frame.locator('.stage .stage'));
    const [x, y] = [stage.x + 300, stage.y + 300];
    const session = await demo.page.context().newCDPSession(demo.page);
    const touch = (type: string, ...points: readonly (readonly [number, number])[]) =>
      session.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })),
      });

    await touch('touchStart', [x, y]);
    await touch('touchMove', [x + 30, y + 30]);
    await touch('touchStart', [x + 30, y + 30], [x + 90, y + 90]);
    await touch('touchMove', [x, y], [x + 180, y + 180]);
    await touch('touchEnd');
    await expect
      .poll(async () => Number.parseInt(await page.framed.frame.locator('.percent').innerText(), 10))
      .toBeGreaterThan(150);
    expect(await page.objects().count()).toBe(0);

    await touch('touchStart', [x, y]);
    await touch('touchMove', [x + 60, y + 60]);
    await touch('touchEnd');
    await expect.poll(() => page.objects().count()).toBe(1);
  });

  test('settings_areKeptForTheNextTask', async () => {
    const page = await open('crowd-bounding-box', '', { preferences: { snapping: true, shapeFill: 0.4 } });
    await page.button('Display and drawing').click();
    const snapping = page.framed.frame.getByRole('checkbox', { name: 'Snap to edges nearby' });
    expect(await snapping.isChecked()).toBe(true);

    await snapping.uncheck();

    expect(await page.framed.message('preferences')).toMatchObject({
      preferences: { snapping: false, shapeFill: 0.4, crosshair: true },
    });
  });

  test('screenReader_hearsWhatHappens', async () => {
    const page = await open('crowd-bounding-box');

    await page.keys(' ', 'Shift+ArrowRight*10', 'Shift+ArrowDown*10', ' ');

    await page.framed.frame.getByText('Added: 1. Cat, 100 × 100', { exact: true }).waitFor();
    expect(await page.objects().first().getAttribute('aria-label')).toBe('1. Cat, 100 × 100');
  });
});
