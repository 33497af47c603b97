import { panBy, zoomAt, zoomToArea } from './view';
import type { Point } from '../geometry/point';
import type { View } from '../geometry/view';
import type { Frame } from './view';

/** What a drag with one pointer does. */
export type Tool = 'move' | 'area';

/** What the pointers on the stage are doing: a state machine over plain data. */
export type Gesture =
  | { readonly kind: 'idle' }
  | { readonly kind: 'panning'; readonly pointer: number; readonly at: Point }
  | { readonly kind: 'framing'; readonly pointer: number; readonly from: Point; readonly at: Point }
  | { readonly kind: 'pinching'; readonly first: Finger; readonly second: Finger };

export interface Finger {
  readonly pointer: number;
  readonly at: Point;
}

export const IDLE: Gesture = { kind: 'idle' };

/** A gesture and the view that it has led to. */
export interface Step {
  readonly gesture: Gesture;
  readonly view: View;
}

/** A pointer touches the stage: the first begins the tool's drag, a second turns it into a pinch. */
export function press(gesture: Gesture, finger: Finger, tool: Tool): Gesture {
  switch (gesture.kind) {
    case 'idle':
      return tool === 'move'
        ? { kind: 'panning', ...finger }
        : { kind: 'framing', pointer: finger.pointer, from: finger.at, at: finger.at };
    case 'panning':
    case 'framing':
      return finger.pointer === gesture.pointer
        ? gesture
        : { kind: 'pinching', first: { pointer: gesture.pointer, at: gesture.at }, second: finger };
    case 'pinching':
      return gesture;
  }
}

export function drag({ gesture, view }: Step, finger: Finger, frame: Frame): Step {
  switch (gesture.kind) {
    case 'panning':
      return finger.pointer === gesture.pointer
        ? {
            gesture: { ...gesture, at: finger.at },
            view: panBy(view, finger.at.x - gesture.at.x, finger.at.y - gesture.at.y, frame),
          }
        : { gesture, view };
    case 'framing':
      return { gesture: finger.pointer === gesture.pointer ? { ...gesture, at: finger.at } : gesture, view };
    case 'pinching': {
      const next = movePinch(gesture, finger);
      return { gesture: next, view: pinch(view, gesture, next, frame) };
    }
    case 'idle':
      return { gesture, view };
  }
}

/** A pointer leaves. Of a pinch the other finger goes on as a drag. */
export function release({ gesture, view }: Step, pointer: number, frame: Frame): Step {
  switch (gesture.kind) {
    case 'panning':
      return { gesture: pointer === gesture.pointer ? IDLE : gesture, view };
    case 'framing':
      return pointer === gesture.pointer
        ? { gesture: IDLE, view: zoomToArea(view, gesture.from, gesture.at, frame) }
        : { gesture, view };
    case 'pinching': {
      const left = [gesture.first, gesture.second].filter((finger) => finger.pointer !== pointer);
      return { gesture: left.length === 1 && left[0] ? { kind: 'panning', ...left[0] } : gesture, view };
    }
    case 'idle':
      return { gesture, view };
  }
}

/** The factor of one turn of the wheel. A pinch on a touch pad arrives as a wheel with Ctrl, in small steps. */
export function wheelFactor(event: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const pixelsPerUnit = [1, 16, 400][event.deltaMode] ?? 1;
  const turned = Math.min(Math.max(event.deltaY * pixelsPerUnit, -240), 240);
  return Math.exp(-turned * (event.ctrlKey ? 0.01 : 0.002));
}

type Pinch = Extract<Gesture, { kind: 'pinching' }>;

function movePinch(gesture: Pinch, finger: Finger): Pinch {
  if (finger.pointer === gesture.first.pointer) {
    return { ...gesture, first: finger };
  }
  return finger.pointer === gesture.second.pointer ? { ...gesture, second: finger } : gesture;
}

function pinch(view: View, before: Pinch, after: Pinch, frame: Frame): View {
  const from = middle(before);
  const to = middle(after);
  const moved = panBy(view, to.x - from.x, to.y - from.y, frame);
  return zoomAt(moved, to, spread(after) / spread(before), frame);
}

function middle({ first, second }: Pinch): Point {
  return { x: (first.at.x + second.at.x) / 2, y: (first.at.y + second.at.y) / 2 };
}

/** The fingers' distance; never zero, as they may be reported at one place. */
function spread({ first, second }: Pinch): number {
  return Math.max(Math.hypot(first.at.x - second.at.x, first.at.y - second.at.y), 1);
}
