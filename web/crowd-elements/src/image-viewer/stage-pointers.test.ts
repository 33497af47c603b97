import { beforeEach, describe, expect, test } from 'vitest';
import type { Point } from '../geometry/point';
import { Camera } from './camera';
import { STAGE_LAYER } from './stage-layer';
import type { StageLayer, StagePointer } from './stage-layer';
import { StagePointers } from './stage-pointers';

const finger = (pointer: number, at: Point, type: StagePointer['type'] = 'touch'): StagePointer => ({
  pointer,
  type,
  at,
  shift: false,
  alt: false,
  ctrl: false,
  eraser: false,
});

describe('the pointers on a stage with a layer', () => {
  let told: string[];
  let camera: Camera;
  let pointers: StagePointers;

  beforeEach(() => {
    told = [];
    const layer: StageLayer = {
      [STAGE_LAYER]: true,
      cursor: '',
      show: () => undefined,
      press: () => {
        told.push('press');
        return true;
      },
      move: () => void told.push('move'),
      release: () => void told.push('release'),
      cancel: () => void told.push('cancel'),
      leave: () => void told.push('leave'),
    };
    camera = new Camera(() => undefined);
    camera.resizeStage({ width: 400, height: 300 });
    camera.showImage({ width: 800, height: 600 });
    pointers = new StagePointers(camera, () => layer);
  });

  test('oneFinger_isTheLayers', () => {
    pointers.press(finger(1, { x: 10, y: 10 }), 'layer');
    pointers.move(finger(1, { x: 20, y: 20 }));
    pointers.release(finger(1, { x: 20, y: 20 }));

    expect(told).toEqual(['press', 'move', 'release']);
    expect(camera.gesture.kind).toBe('idle');
  });

  test('secondFinger_givesTheDrawingUp_andZooms', () => {
    const before = camera.view?.scale ?? 0;
    pointers.press(finger(1, { x: 100, y: 100 }), 'layer');
    pointers.press(finger(2, { x: 200, y: 100 }), 'layer');
    pointers.move(finger(2, { x: 300, y: 100 }));

    expect(told).toEqual(['press', 'cancel']);
    expect(camera.view?.scale).toBeCloseTo(2 * before);
    pointers.release(finger(1, { x: 100, y: 100 }));
    pointers.release(finger(2, { x: 300, y: 100 }));
    expect(camera.gesture.kind).toBe('idle');
  });

  test('afterAPen_fingersMoveTheImage', () => {
    pointers.press(finger(1, { x: 10, y: 10 }, 'pen'), 'layer');
    pointers.release(finger(1, { x: 10, y: 10 }, 'pen'));
    pointers.press(finger(2, { x: 10, y: 10 }), 'layer');

    expect(told).toEqual(['press', 'release']);
    expect(camera.gesture.kind).toBe('panning');
  });

  test('moveTool_leavesTheLayerAlone', () => {
    pointers.press(finger(1, { x: 10, y: 10 }, 'mouse'), 'move');

    expect(told).toEqual([]);
    expect(camera.gesture.kind).toBe('panning');
  });
});
