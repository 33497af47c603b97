import { describe, expect, test } from 'vitest';
import { IDLE, drag, press, release, wheelFactor } from './gesture';
import type { Finger, Step, Tool } from './gesture';
import { imagePoint } from '../geometry/view';
import { centre, fit, zoomAt } from './view';
import type { Frame } from './view';

const frame: Frame = { image: { width: 4000, height: 3000 }, stage: { width: 824, height: 624 } };
const near = zoomAt(fit(frame), centre(frame.stage), 6, frame);
const finger = (pointer: number, x: number, y: number): Finger => ({ pointer, at: { x, y } });
const begin = (tool: Tool, ...fingers: readonly Finger[]): Step => ({
  gesture: fingers.reduce((gesture, next) => press(gesture, next, tool), IDLE),
  view: near,
});

describe('with one pointer', () => {
  test('move pans by the way of the pointer', () => {
    const step = drag(begin('move', finger(1, 400, 300)), finger(1, 390, 325), frame);

    expect(step.view).toEqual({ ...near, x: near.x - 10, y: near.y + 25 });
    expect(release(step, 1, frame).gesture).toBe(IDLE);
  });

  test('area frames first and zooms at the release', () => {
    const framed = drag(begin('area', finger(1, 300, 200)), finger(1, 506, 356), frame);
    expect(framed.view).toBe(near);

    const { gesture, view } = release(framed, 1, frame);

    expect(gesture).toBe(IDLE);
    expect(view.scale).toBeCloseTo(near.scale * 4);
  });

  test('another pointer changes nothing', () => {
    const begun = begin('move', finger(1, 400, 300));

    expect(drag(begun, finger(9, 0, 0), frame)).toEqual(begun);
    expect(release(begun, 9, frame)).toEqual(begun);
  });

  test('without a press nothing is dragged', () => {
    const idle: Step = { gesture: IDLE, view: near };

    expect(drag(idle, finger(1, 0, 0), frame)).toEqual(idle);
    expect(release(idle, 1, frame)).toEqual(idle);
  });
});

describe('with two fingers', () => {
  const pinched = begin('move', finger(1, 350, 300), finger(2, 450, 300));

  test('spreading zooms around their middle', () => {
    const spread = drag(drag(pinched, finger(1, 300, 300), frame), finger(2, 500, 300), frame);

    expect(spread.view.scale).toBeCloseTo(near.scale * 2);
    const middle = { x: 400, y: 300 };
    expect(imagePoint(spread.view, middle).x).toBeCloseTo(imagePoint(near, middle).x, 6);
  });

  test('moving both pans', () => {
    const moved = drag(drag(pinched, finger(1, 360, 310), frame), finger(2, 460, 310), frame);

    expect(moved.view.scale).toBeCloseTo(near.scale);
    expect(moved.view.x).toBeCloseTo(near.x + 10);
    expect(moved.view.y).toBeCloseTo(near.y + 10);
  });

  test('the finger that stays goes on panning', () => {
    const one = release(pinched, 1, frame);

    expect(one.gesture).toEqual({ kind: 'panning', ...finger(2, 450, 300) });
    expect(drag(one, finger(2, 440, 300), frame).view.x).toBeCloseTo(near.x - 10);
  });

  test('a third finger is ignored', () => {
    expect(press(pinched.gesture, finger(3, 0, 0), 'move')).toBe(pinched.gesture);
  });

  test('fingers at one place do not break the scale', () => {
    const together = drag(pinched, finger(2, 350, 300), frame);

    expect(Number.isFinite(together.view.scale)).toBe(true);
  });
});

describe('wheelFactor', () => {
  test('up zooms in and down zooms out by the same', () => {
    const up = wheelFactor({ deltaY: -100, deltaMode: 0, ctrlKey: false });
    const down = wheelFactor({ deltaY: 100, deltaMode: 0, ctrlKey: false });

    expect(up).toBeGreaterThan(1);
    expect(up * down).toBeCloseTo(1);
  });

  test('lines and pixels come to the same', () => {
    expect(wheelFactor({ deltaY: 3, deltaMode: 1, ctrlKey: false })).toBe(
      wheelFactor({ deltaY: 48, deltaMode: 0, ctrlKey: false }),
    );
  });

  test('one event never jumps far', () => {
    expect(wheelFactor({ deltaY: -10_000, deltaMode: 0, ctrlKey: false })).toBeLessThan(2);
  });
});
