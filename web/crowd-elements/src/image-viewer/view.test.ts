import { describe, expect, test } from 'vitest';
import { imagePoint, stagePoint } from '../geometry/view';
import { actualSize, canPan, centre, fit, panBy, resize, zoomAt, zoomToArea } from './view';
import type { Point } from '../geometry/point';
import type { View } from '../geometry/view';
import type { Frame } from './view';

const stage = { width: 824, height: 624 };
const photo: Frame = { image: { width: 4000, height: 3000 }, stage };
const thumbnail: Frame = { image: { width: 28, height: 28 }, stage };

describe('fit', () => {
  test('shows a large image whole and centred, with a margin', () => {
    expect(fit(photo)).toEqual({ scale: 0.2, x: 12, y: 12 });
  });

  test('enlarges a thumbnail only so far', () => {
    expect(fit(thumbnail)).toEqual({ scale: 8, x: 300, y: 200 });
  });

  test('survives a stage without size', () => {
    const view = fit({ image: photo.image, stage: { width: 0, height: 0 } });

    expect(view.scale).toBeGreaterThan(0);
  });

  test('shows a gigapixel panorama whole', () => {
    const panorama: Frame = { image: { width: 60_000, height: 20_000 }, stage };
    const view = fit(panorama);

    expect(view.scale * 60_000).toBeLessThanOrEqual(stage.width);
    expect(view.scale * 20_000).toBeLessThanOrEqual(stage.height);
  });
});

describe('zoomAt', () => {
  test('keeps the point under the pointer', () => {
    const at = { x: 200, y: 150 };
    const before = fit(photo);

    const after = zoomAt(before, at, 4, photo);

    expect(after.scale).toBeCloseTo(0.8);
    expectPoint(imagePoint(after, at), imagePoint(before, at));
  });

  test('there and back is where it was', () => {
    const at = { x: 500, y: 400 };
    const before = zoomAt(fit(photo), at, 6, photo);

    expectView(zoomAt(zoomAt(before, at, 1.5, photo), at, 1 / 1.5, photo), before);
  });

  test('stops at the fitted size and at the greatest scale', () => {
    const at = centre(stage);

    expectView(zoomAt(fit(photo), at, 0.01, photo), fit(photo));
    expect(zoomAt(fit(photo), at, 1e9, photo).scale).toBe(32);
  });

  test('lets an image smaller than the stage shrink to its actual size', () => {
    expect(zoomAt(fit(thumbnail), centre(stage), 0.001, thumbnail).scale).toBe(1);
  });
});

describe('panBy', () => {
  test('moves what is larger than the stage', () => {
    const near = zoomAt(fit(photo), centre(stage), 10, photo);

    expect(panBy(near, -30, 20, photo)).toEqual({ ...near, x: near.x - 30, y: near.y + 20 });
  });

  test('never pushes the image out of sight', () => {
    const near = zoomAt(fit(photo), centre(stage), 10, photo);
    const { x, y } = panBy(near, -1e6, 1e6, photo);

    expect(stagePoint({ ...near, x, y }, { x: 4000, y: 0 })).toEqual({ x: stage.width - 48, y: 48 });
  });

  test('leaves what fits in the middle', () => {
    expectView(panBy(fit(photo), 100, 100, photo), fit(photo));
  });
});

test('actualSize_keepsTheMiddle', () => {
  const before = fit(photo);
  const after = actualSize(before, photo);

  expect(after.scale).toBe(1);
  expectPoint(imagePoint(after, centre(stage)), imagePoint(before, centre(stage)));
});

describe('zoomToArea', () => {
  test('makes the area fill the stage', () => {
    const before = fit(photo);
    const [from, to] = [
      { x: 300, y: 200 },
      { x: 506, y: 356 },
    ] as const;

    const after = zoomToArea(before, to, from, photo);

    expectPoint(stagePoint(after, imagePoint(before, from)), { x: 0, y: 0 });
    expectPoint(stagePoint(after, imagePoint(before, to)), { x: stage.width, y: stage.height });
  });

  test('takes a mere click for none', () => {
    const before = fit(photo);

    expect(zoomToArea(before, { x: 10, y: 10 }, { x: 12, y: 300 }, photo)).toBe(before);
  });
});

test('resize_keepsThePointInTheMiddle', () => {
  const before = zoomAt(fit(photo), { x: 100, y: 100 }, 8, photo);
  const smaller = { width: 500, height: 300 };

  const after = resize(before, stage, { ...photo, stage: smaller });

  expectPoint(imagePoint(after, centre(smaller)), imagePoint(before, centre(stage)));
});

test('canPan_onlyWhenSomethingIsHidden', () => {
  expect(canPan(fit(photo), photo)).toBe(false);
  expect(canPan(zoomAt(fit(photo), centre(stage), 2, photo), photo)).toBe(true);
});

function expectPoint(actual: Point, expected: Point): void {
  expect(actual.x).toBeCloseTo(expected.x, 6);
  expect(actual.y).toBeCloseTo(expected.y, 6);
}

function expectView(actual: View, expected: View): void {
  expectPoint(actual, expected);
  expect(actual.scale).toBeCloseTo(expected.scale, 9);
}
