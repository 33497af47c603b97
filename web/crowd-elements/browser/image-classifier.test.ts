import { describe, expect, test } from 'vitest';
import { restingBox } from './browser';
import type { FramedPage } from './browser';
import { useDemo } from './demo';
import { turnedJpeg } from './image-with-orientation';

const NAME = 'crowd-image-classifier';
const demo = useDemo();

const open = async (init?: object): Promise<FramedPage> => {
  const framed = await demo.open('image-classifier', init);
  await framed.imageShown();
  return framed;
};
const option = (framed: FramedPage, name: string) => framed.frame.getByRole('radio', { name, exact: true });
const percent = (framed: FramedPage) => framed.frame.locator('.percent').innerText();

describe('choosing and submitting', () => {
  test('byMouse_thenButton', async () => {
    const framed = await open();

    await option(framed, 'Swimming').click();
    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect(await framed.message('submit')).toEqual({
      plumbline: 1,
      type: 'submit',
      answer: { [NAME]: { label: 'Swimming' } },
    });
  });

  test('byNumberKey_thenEnter', async () => {
    const framed = await open();

    await demo.page.keyboard.press('3');
    await demo.page.keyboard.press('Enter');

    expect((await framed.message('submit'))['answer']).toEqual({ [NAME]: { label: 'Soccer' } });
  });

  test('byMouse_thenEnter', async () => {
    const framed = await open();

    await option(framed, 'Tennis').click();
    await demo.page.keyboard.press('Enter');

    expect((await framed.message('submit'))['answer']).toEqual({ [NAME]: { label: 'Tennis' } });
  });

  test('byTouch', async () => {
    const framed = await open();

    await option(framed, 'Basketball').tap();
    await framed.frame.getByRole('button', { name: 'Submit' }).tap();

    expect((await framed.message('submit'))['answer']).toEqual({ [NAME]: { label: 'Basketball' } });
  });

  test('byArrowsInTheList', async () => {
    const framed = await open();

    await option(framed, 'Basketball').focus();
    await demo.page.keyboard.press('ArrowDown');
    await demo.page.keyboard.press('ArrowDown');

    expect(await option(framed, 'Soccer').getAttribute('aria-checked')).toBe('true');
    expect(await framed.frame.getByRole('radio', { checked: true }).count()).toBe(1);
  });

  test('enterTwice_submitsOnce', async () => {
    const framed = await open();

    await demo.page.keyboard.press('1');
    await demo.page.keyboard.press('Enter');
    await demo.page.keyboard.press('Enter');
    await framed.message('submit');

    expect((await framed.messages()).filter((message) => message['type'] === 'submit')).toHaveLength(1);
  });

  test('nothingChosen_isRefused', async () => {
    const framed = await open();

    await demo.page.keyboard.press('Enter');

    expect(await framed.message('invalid')).toMatchObject({ message: 'Select an option.' });
    expect(await framed.frame.getByRole('alert').filter({ hasText: 'Not submitted' }).isVisible()).toBe(true);
    expect(await option(framed, 'Basketball').evaluate((row) => row.matches(':focus'))).toBe(true);

    await demo.page.keyboard.press('2');
    await framed.frame.getByText('Not submitted').waitFor({ state: 'detached' });
  });

  test('failedSubmission_canBeRepeated', async () => {
    const framed = await open();
    await demo.page.keyboard.press('1');
    await demo.page.keyboard.press('Enter');
    await framed.message('submit');
    await framed.tell({ type: 'submitting' });
    await framed.frame.getByRole('button', { name: 'Submitting…' }).waitFor();

    await framed.tell({ type: 'submit-failed', message: 'the task has expired' });

    await framed.frame.getByText('The answer was not stored: the task has expired').waitFor();
    await demo.page.keyboard.press('Enter');
    await expect
      .poll(async () => (await framed.messages()).filter((message) => message['type'] === 'submit').length)
      .toBe(2);
  });

  test('comment_isPartOfTheAnswer', async () => {
    const framed = await open();

    await framed.frame.getByRole('button', { name: 'Add a comment' }).click();
    await demo.page.keyboard.type('2 sports\n');
    await option(framed, 'Tennis').click();
    await demo.page.keyboard.press('Enter');

    expect((await framed.message('submit'))['answer']).toEqual({
      [NAME]: { label: 'Tennis', workerComment: '2 sports' },
    });
  });
});

describe('draft', () => {
  test('change_isReported', async () => {
    const framed = await open();

    await demo.page.keyboard.press('2');

    expect(await framed.message('change')).toMatchObject({ answer: { [NAME]: { label: 'Swimming' } } });
  });

  test('isRestored', async () => {
    const answer = { [NAME]: { label: 'Soccer', workerComment: 'half hidden' } };
    const framed = await open({ draft: answer });

    await expect.poll(() => option(framed, 'Soccer').getAttribute('aria-checked')).toBe('true');
    expect(await framed.frame.getByRole('textbox', { name: 'Add a comment.' }).inputValue()).toBe(
      'half hidden',
    );
    await framed.tell({ type: 'request-answer' });
    expect((await framed.message('change'))['answer']).toEqual(answer);
  });
});

describe('instructions', () => {
  test('full_openInADialog_thatKeepsTheKeys', async () => {
    const framed = await open();
    const dialog = framed.frame.getByRole('dialog', { name: 'Sports in photographs' });
    const opener = framed.frame.getByRole('button', { name: 'View full instructions' });

    await opener.click();
    await dialog.waitFor();
    await demo.page.keyboard.press('1');
    expect(await framed.frame.getByRole('radio', { checked: true, includeHidden: true }).count()).toBe(0);

    await demo.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await opener.evaluate((button) => button.matches(':focus'))).toBe(true);
    await demo.page.keyboard.press('1');
    expect(await option(framed, 'Basketball').getAttribute('aria-checked')).toBe('true');
  });

  test('panel_foldsAway_andThePortalIsTold', async () => {
    const framed = await open();

    await framed.frame.getByRole('button', { name: 'Hide instructions' }).click();

    expect(await framed.frame.getByText('nobody swims').isVisible()).toBe(false);
    expect(await framed.message('preferences')).toMatchObject({
      preferences: { instructionsCollapsed: true },
    });
  });

  test('panel_isAsThePortalHasKeptIt', async () => {
    const framed = await open({ preferences: { instructionsWidth: 400 } });

    await expect.poll(() => framed.frame.getByRole('separator').getAttribute('aria-valuenow')).toBe('400');
  });

  test('panel_isResizedByDragging', async () => {
    const framed = await open();
    const edge = await restingBox(framed.frame.getByRole('separator'));

    await demo.page.mouse.move(edge.x + 1, 300);
    await demo.page.mouse.down();
    await demo.page.mouse.move(edge.x + 81, 320);
    await demo.page.mouse.up();

    expect(await framed.message('preferences')).toMatchObject({ preferences: { instructionsWidth: 360 } });
  });
});

describe('image', () => {
  test('keys_zoomFitAndMove', async () => {
    const framed = await open();
    const fitted = await percent(framed);

    await demo.page.keyboard.press('+');
    await demo.page.keyboard.press('+');
    const near = await percent(framed);
    const before = await framed.frame.locator('.layer').getAttribute('style');
    await demo.page.keyboard.press('ArrowLeft');
    await expect.poll(() => framed.frame.locator('.layer').getAttribute('style')).not.toBe(before);
    await demo.page.keyboard.press('0');

    expect(Number.parseInt(near, 10)).toBeGreaterThan(Number.parseInt(fitted, 10));
    await expect.poll(() => percent(framed)).toBe(fitted);
  });

  test('wheel_zoomsAtThePointer', async () => {
    const framed = await open();
    const stage = await restingBox(framed.frame.locator('.stage'));
    const at = { x: stage.x + 200, y: stage.y + 250 };
    const under = () =>
      framed.frame.locator('.layer img').evaluate((image, { x, y }) => {
        const box = image.getBoundingClientRect();
        return [(x - box.left) / box.width, (y - box.top) / box.height];
      }, at);
    const before = await under();

    await demo.page.mouse.move(at.x, at.y);
    await demo.page.mouse.wheel(0, -600);
    await expect.poll(() => percent(framed)).not.toBe('43 %');

    const after = await under();
    expect(after[0]).toBeCloseTo(before[0] ?? 0, 2);
    expect(after[1]).toBeCloseTo(before[1] ?? 0, 2);
  });

  test('dragging_movesAZoomedImage_byTheWayOfThePointer', async () => {
    const framed = await open();
    await framed.frame.getByRole('button', { name: 'Actual size' }).click();
    await expect.poll(() => percent(framed)).toBe('100 %');
    const image = framed.frame.locator('.layer img');
    const before = await restingBox(image);

    await demo.page.mouse.move(640, 400);
    await demo.page.mouse.down();
    await demo.page.mouse.move(600, 425, { steps: 3 });
    await demo.page.mouse.up();

    await expect
      .poll(async () => {
        const after = await image.boundingBox();
        return [(after?.x ?? 0) - before.x, (after?.y ?? 0) - before.y];
      })
      .toEqual([-40, 25]);
  });

  test('areaTool_zoomsToTheFramedArea', async () => {
    const framed = await open();
    await framed.frame.getByRole('button', { name: 'Zoom to area' }).click();

    await demo.page.mouse.move(600, 300);
    await demo.page.mouse.down();
    await demo.page.mouse.move(680, 380, { steps: 3 });
    await demo.page.mouse.up();

    await expect.poll(async () => Number.parseInt(await percent(framed), 10)).toBeGreaterThan(200);
    expect(await framed.frame.getByRole('button', { name: 'Move' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  test('segmentation_liesOverTheImage_andCanBeHidden', async () => {
    const mask =
      '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067"><rect width="9" height="9"/></svg>';
    demo.server.serve('/mask.svg', { type: 'image/svg+xml', body: mask });
    const framed = await demo.openBody(
      `<crowd-form><crowd-image-classifier name="c" src="/demo/images/swimming.svg" categories="['good', 'bad']"
         overlay="{semanticSegmentation: {labels: ['Water'], labelMappings: {Water: {color: '#1f77b4'}}, src: '/mask.svg'}}">
       </crowd-image-classifier></crowd-form>`,
    );
    await framed.imageShown();
    const [image, overlay] = [framed.frame.locator('.layer img').first(), framed.frame.locator('.mask')];

    expect(await restingBox(overlay)).toEqual(await restingBox(image));
    expect(await framed.frame.getByRole('listitem').innerText()).toBe('Water');
    await framed.frame.getByRole('button', { name: 'Show annotations' }).click();
    await overlay.waitFor({ state: 'detached' });
  });

  test('toolbarByMouse_leavesEnterToSubmit', async () => {
    const framed = await open();

    await demo.page.keyboard.press('1');
    await framed.frame.getByRole('button', { name: 'Zoom in' }).click();
    await demo.page.keyboard.press('Enter');

    expect((await framed.message('submit'))['answer']).toEqual({ [NAME]: { label: 'Basketball' } });
  });

  test('turnedByExif_isShownUpright', async () => {
    await demo.page.goto(`${demo.server.address}/demo/portal.html?page=about:blank`);
    demo.server.serve('/turned.jpg', { type: 'image/jpeg', body: await turnedJpeg(demo.page, 400, 200) });
    const framed = await demo.openBody(
      `<crowd-form><crowd-image-classifier name="c" src="/turned.jpg" header="?" categories="['a','b']">
       </crowd-image-classifier></crowd-form>`,
    );
    await framed.imageShown();

    const box = await restingBox(framed.frame.locator('.layer img'));

    expect(box.height / box.width).toBeCloseTo(2);
  });

  test('missingImage_canBeTriedAgain_andBlocksTheAnswer', async () => {
    demo.server.serve('/demo/images/gone.svg', undefined);
    const framed = await demo.open('missing-image');
    await framed.frame.getByText('The image could not be loaded.').waitFor();
    await demo.page.keyboard.press('1');
    await demo.page.keyboard.press('Enter');
    expect(await framed.message('invalid')).toMatchObject({
      message: expect.stringContaining('not there yet'),
    });

    demo.server.serve('/demo/images/gone.svg', {
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"></svg>',
    });
    await framed.frame.getByRole('button', { name: 'Try again' }).click();
    await framed.imageShown();
    await demo.page.keyboard.press('Enter');

    expect((await framed.message('submit'))['answer']).toEqual({ [NAME]: { label: 'Basketball' } });
  });
});

describe('a page loaded ahead', () => {
  test('loadsItsImage_butTakesNoKeysAndNoFocus_untilActivated', async () => {
    const framed = await open({ active: false });

    await option(framed, 'Basketball').focus();
    await demo.page.keyboard.press('2');
    await demo.page.keyboard.press('Enter');
    await demo.page.keyboard.press('d');
    expect(await framed.frame.getByRole('radio', { checked: true }).count()).toBe(0);
    expect((await framed.messages()).map((message) => message['type'])).toEqual(['ready']);

    await framed.tell({ type: 'activate' });
    await framed.tell({ type: 'request-answer' });
    await framed.message('change');
    await demo.page.keyboard.press('2');
    await demo.page.keyboard.press('Enter');

    expect((await framed.message('submit'))['answer']).toEqual({ [NAME]: { label: 'Swimming' } });
  });
});

describe('the frame', () => {
  test('unusedKeys_goToThePortal', async () => {
    const framed = await open();

    await demo.page.keyboard.press('Alt+d');

    expect(await framed.message('key')).toMatchObject({
      key: 'd',
      code: 'KeyD',
      altKey: true,
      ctrlKey: false,
    });
  });

  test('messageOfAnotherWindow_isIgnored', async () => {
    const framed = await open();

    await framed.frame.locator('body').evaluate(() => {
      window.postMessage({ plumbline: 1, type: 'theme', theme: 'dark' }, '*');
    });
    await framed.tell({ type: 'request-answer' });
    await framed.message('change');

    expect(await framed.frame.locator('html').getAttribute('data-plumbline-theme')).toBe('light');
  });

  test('themeAndLanguage_areThePortals', async () => {
    const framed = await demo.open('image-classifier', { theme: 'dark', locale: 'ko-KR' });

    await framed.frame.getByRole('button', { name: '제출' }).waitFor();
    expect(await framed.frame.locator('html').getAttribute('data-plumbline-theme')).toBe('dark');
    await framed.tell({ type: 'theme', theme: 'light' });
    await expect.poll(() => framed.frame.locator('html').getAttribute('data-plumbline-theme')).toBe('light');
  });
});

describe('many categories', () => {
  test('filter_thenEnter_choosesTheMatch', async () => {
    const framed = await demo.open('many-categories');
    await framed.imageShown();

    await demo.page.keyboard.press('/');
    await demo.page.keyboard.type('polo');
    expect(await framed.frame.getByRole('radio').count()).toBe(1);
    await demo.page.keyboard.press('Enter');
    await demo.page.keyboard.press('Enter');

    expect((await framed.message('submit'))['answer']).toEqual({ [NAME]: { label: 'Water polo' } });
  });

  test('zeroAndLetters_chooseTheLaterOnes', async () => {
    const framed = await demo.open('many-categories');
    await framed.imageShown();

    await demo.page.keyboard.press('0');
    expect(await option(framed, 'Golf').getAttribute('aria-checked')).toBe('true');
    await demo.page.keyboard.press('l');
    expect(await option(framed, 'Swimming').getAttribute('aria-checked')).toBe('true');
  });
});
