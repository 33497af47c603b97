import { beforeEach, describe, expect, test, vi } from 'vitest';
import { stagePoint } from '../geometry/view';
import { Camera } from './camera';

const image = { width: 4000, height: 3000 };
const stage = { width: 824, height: 624 };

describe('Camera', () => {
  const changed = vi.fn();
  let camera: Camera;

  beforeEach(() => {
    changed.mockReset();
    camera = new Camera(changed);
  });

  test('hasNoView_untilBothSizesAreKnown', () => {
    camera.showImage(image);
    expect(camera.view).toBeUndefined();

    camera.resizeStage(stage);

    expect(camera.view).toEqual({ scale: 0.2, x: 12, y: 12 });
    expect(changed).toHaveBeenCalledTimes(2);
  });

  test('keepsTheWholeImage_whenTheStageGrows', () => {
    camera.resizeStage(stage);
    camera.showImage(image);

    camera.resizeStage({ width: 1624, height: 1224 });

    expect(camera.view?.scale).toBeCloseTo(0.4);
    expect(camera.fitted).toBe(true);
  });

  test('keepsTheScale_whenTheStageGrowsAfterAZoom', () => {
    camera.resizeStage(stage);
    camera.showImage(image);
    camera.zoom(5);

    camera.resizeStage({ width: 700, height: 600 });

    expect(camera.view?.scale).toBeCloseTo(1);
    expect(camera.fitted).toBe(false);
    expect(camera.movable).toBe(true);
  });

  test('fit_undoesAZoom', () => {
    camera.resizeStage(stage);
    camera.showImage(image);
    const whole = camera.view;
    camera.actualSize();
    camera.pan(40, 40);

    camera.fit();

    expect(camera.view).toEqual(whole);
    expect(camera.fitted).toBe(true);
  });

  test('drag_movesTheImage', () => {
    camera.resizeStage(stage);
    camera.showImage(image);
    camera.actualSize();
    const before = camera.view;

    camera.press({ pointer: 1, at: { x: 100, y: 100 } }, 'move');
    camera.drag({ pointer: 1, at: { x: 90, y: 130 } });
    camera.release(1);

    expect(camera.view).toEqual({ scale: 1, x: (before?.x ?? 0) - 10, y: (before?.y ?? 0) + 30 });
    expect(camera.gesture.kind).toBe('idle');
  });

  test('newImage_startsWhole', () => {
    camera.resizeStage(stage);
    camera.showImage(image);
    camera.zoom(4);

    camera.showImage(undefined);
    expect(camera.view).toBeUndefined();
    camera.press({ pointer: 1, at: { x: 0, y: 0 } }, 'move');
    expect(camera.gesture.kind).toBe('idle');
    camera.showImage(image);

    expect(camera.fitted).toBe(true);
  });

  test('zoomTo_showsAnArea_andRevealBringsAPointBack', () => {
    camera.resizeStage(stage);
    camera.showImage(image);

    camera.zoomTo({ left: 0, top: 0, right: 40, bottom: 20 });
    const near = camera.view;
    camera.reveal({ x: 20, y: 10 });
    expect(camera.view).toEqual(near);
    camera.reveal({ x: image.width, y: image.height });

    const { x, y } = stagePoint(camera.view ?? { scale: 0, x: 0, y: 0 }, { x: image.width, y: image.height });
    expect(x).toBeLessThanOrEqual(stage.width - 40);
    expect(y).toBeLessThanOrEqual(stage.height - 40);
    expect(near?.scale).toBeGreaterThan(1);
  });
});
