import { array, assert, boolean, constant, constantFrom, integer, oneof, property, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseLabel,
  cycle,
  declareNothing,
  duplicateSelected,
  nudge,
  paste,
  removeSelected,
  selectAll,
  selected,
  toggleHidden,
  toggleLocked,
} from '../drawing/commands';
import { drawingOf, redo, select, undo } from '../drawing/drawing';
import type { Drawing } from '../drawing/drawing';
import { ShapeIndex } from '../drawing/shape-index';
import { crossesItself } from '../geometry/chain';
import type { Point } from '../geometry/point';
import { LINE, POLYGON, POLYLINE, kindNamed, kindOf } from '../shapes/kinds';
import type { ShapeName } from '../shapes/shape';
import { BoxTool } from '../tools/box-tool';
import { KeypointTool } from '../tools/keypoint-tool';
import { PathTool } from '../tools/path-tool';
import type { Tool, ToolContext, ToolRequest } from '../tools/tool';
import { ToolMachine } from '../tools/tool-machine';
import { answerOf, readAnswer } from './annotation-answer';

const IMAGE = { width: 200, height: 120 };
const LABELS = ['cat', 'dog', 'tree'];
const TOOLS: Readonly<Record<ShapeName, Tool<unknown>>> = {
  box: new BoxTool(),
  polygon: new PathTool(POLYGON.rules),
  polyline: new PathTool(POLYLINE.rules),
  line: new PathTool(LINE.rules),
  keypoint: new KeypointTool(),
};

/** What a worker may do next. */
type Action =
  | {
      readonly do: 'drag';
      readonly from: Point;
      readonly to: Point;
      readonly shift: boolean;
      readonly centre: boolean;
    }
  | { readonly do: 'click' | 'vertex'; readonly from: Point }
  | { readonly do: 'mode'; readonly mode: 'draw' | 'select' }
  | { readonly do: 'ask'; readonly request: ToolRequest }
  | { readonly do: 'label'; readonly label: string }
  | { readonly do: 'nudge'; readonly by: Point; readonly goesOn: boolean }
  | {
      readonly do:
        | 'snap'
        | 'remove'
        | 'paste'
        | 'duplicate'
        | 'all'
        | 'next'
        | 'none'
        | 'hide'
        | 'lock'
        | 'undo'
        | 'redo';
    };

// Some points lie outside the image, some between pixels.
const place = record({ x: integer({ min: -20, max: 440 }), y: integer({ min: -20, max: 260 }) }).map(
  ({ x, y }): Point => ({ x: x / 2, y: y / 2 }),
);

const action: Arbitrary<Action> = oneof(
  record({ do: constant('drag' as const), from: place, to: place, shift: boolean(), centre: boolean() }),
  record({ do: constant('drag' as const), from: place, to: place, shift: boolean(), centre: boolean() }),
  record({ do: constant('click' as const), from: place }),
  record({ do: constant('click' as const), from: place }),
  record({ do: constant('vertex' as const), from: place }),
  record({ do: constant('mode' as const), mode: constantFrom('draw' as const, 'select' as const) }),
  record({
    do: constant('ask' as const),
    request: constantFrom<ToolRequest[]>('finish', 'finish', 'cancel', 'back', 'forward'),
  }),
  record({ do: constant('label' as const), label: constantFrom(...LABELS) }),
  record({
    do: constant('nudge' as const),
    by: record({ x: integer({ min: -10, max: 10 }), y: integer({ min: -10, max: 10 }) }),
    goesOn: boolean(),
  }),
  record({
    do: constantFrom(
      ...([
        'snap',
        'remove',
        'paste',
        'duplicate',
        'all',
        'next',
        'none',
        'hide',
        'lock',
        'undo',
        'redo',
      ] as const),
    ),
  }),
);

/** Plays a worker's actions on the state alone. */
class Worker {
  drawing: Drawing;
  private readonly index = new ShapeIndex();
  private readonly tools: ToolMachine<unknown>;
  private snaps = false;

  constructor(readonly name: ShapeName) {
    this.drawing = drawingOf([], { label: 'cat' });
    this.tools = new ToolMachine(TOOLS[name]);
  }

  get json(): string {
    return JSON.stringify([
      answerOf(this.drawing, kindNamed(this.name), IMAGE, undefined),
      this.drawing.nothing,
    ]);
  }

  play(next: Action): void {
    const { drawing } = this;
    switch (next.do) {
      case 'drag':
      case 'click': {
        const to = next.do === 'drag' ? next.to : next.from;
        const pointer = {
          adds: next.do === 'drag' && next.shift,
          fromCentre: next.do === 'drag' && next.centre,
        };
        this.drawing = this.tools.press({ at: next.from, ...pointer }, this.context).drawing;
        this.drawing = this.tools.move({ at: to, ...pointer }, this.context).drawing;
        this.tools.preview(this.context);
        this.drawing = this.tools.release({ at: to, ...pointer }, this.context).drawing;
        break;
      }
      case 'vertex':
        this.drawing = this.tools.removeVertex(next.from, this.context)?.drawing ?? drawing;
        break;
      case 'mode':
        this.tools.mode = next.mode;
        break;
      case 'ask':
        this.drawing = this.tools.ask(next.request, this.context)?.drawing ?? drawing;
        break;
      case 'label':
        this.drawing = chooseLabel(drawing, next.label);
        break;
      case 'nudge':
        this.drawing = nudge(drawing, next.by, IMAGE, next.goesOn);
        break;
      case 'snap':
        this.snaps = !this.snaps;
        break;
      case 'remove':
        this.drawing = removeSelected(drawing);
        break;
      case 'paste':
        this.drawing = paste(drawing, selected(drawing), IMAGE);
        break;
      case 'duplicate':
        this.drawing = duplicateSelected(drawing, IMAGE);
        break;
      case 'all':
        this.drawing = selectAll(drawing);
        break;
      case 'next':
        this.drawing = cycle(drawing, 1);
        break;
      case 'none':
        this.drawing = declareNothing(drawing);
        break;
      case 'hide':
        this.drawing = toggleHidden(drawing, [...drawing.selection]);
        break;
      case 'lock':
        this.drawing = toggleLocked(drawing, [...drawing.selection]);
        break;
      case 'undo':
        this.drawing = undo(drawing);
        break;
      case 'redo':
        this.drawing = redo(drawing);
        break;
    }
  }

  undoAll(): number {
    let steps = 0;
    while (this.drawing.history.last !== undefined) {
      this.drawing = undo(this.drawing);
      steps++;
    }
    return steps;
  }

  redoAll(): void {
    while (this.drawing.history.next !== undefined) {
      this.drawing = redo(this.drawing);
    }
  }

  private get context(): ToolContext {
    this.index.follow(this.drawing.shapes);
    return {
      drawing: this.drawing,
      index: this.index,
      image: IMAGE,
      tolerance: 4,
      snaps: this.snaps,
      mayCross: false,
    };
  }
}

const sequences = array(action, { minLength: 1, maxLength: 40 });

describe.each(Object.keys(TOOLS) as ShapeName[])('any sequence of edits on %s', (name) => {
  test('undoneToTheStart_andRedoneToTheEnd_givesTheSameAnswers', () => {
    assert(
      property(sequences, (actions) => {
        const worker = new Worker(name);
        const start = worker.json;
        actions.forEach((next) => worker.play(next));
        // What was undone last would be done again too.
        worker.redoAll();
        const end = worker.json;

        worker.undoAll();
        expect(worker.json).toBe(start);
        worker.redoAll();
        expect(worker.json).toBe(end);
      }),
      { numRuns: 300 },
    );
  });

  test('keepsShapesInsideTheImage_inWholePixels_withoutCrossings', () => {
    assert(
      property(sequences, (actions) => {
        const worker = new Worker(name);
        actions.forEach((next) => worker.play(next));
        const { list } = worker.drawing.shapes;

        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        expect(JSON.stringify(list)).not.toMatch(/\d\.\d|null|-/);
        for (const shape of list) {
          const { right, bottom } = kindOf(shape).bounds(shape);
          expect(right <= IMAGE.width && bottom <= IMAGE.height).toBe(true);
          if (shape.kind === 'polygon') {
            expect(crossesItself({ vertices: shape.vertices, closed: true })).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('savedAsAnswer_andRestored_isTheSameAnswer', () => {
    assert(
      property(sequences, (actions) => {
        const worker = new Worker(name);
        actions.forEach((next) => worker.play(next));
        const kind = kindNamed(name);
        const answer = answerOf(worker.drawing, kind, IMAGE, undefined);

        const restored = readAnswer(JSON.parse(JSON.stringify(answer)), kind);

        expect(restored?.image).toEqual(IMAGE);
        expect(answerOf(drawingOf(restored?.shapes ?? []), kind, IMAGE, undefined)).toEqual(answer);
      }),
    );
  });

  test('ofLockedShapes_changesNothing', () => {
    assert(
      property(sequences, sequences, (before, after) => {
        const worker = new Worker(name);
        before.forEach((next) => worker.play(next));
        const { shapes } = worker.drawing;
        const ids = shapes.list.map(({ id }) => id);
        worker.drawing = { ...select(worker.drawing, []), locked: new Set(ids) };

        after.forEach((next) => {
          if (!['undo', 'redo', 'none', 'lock'].includes(next.do)) {
            worker.play(next);
          }
        });

        expect(worker.drawing.shapes.pick(ids)).toEqual(shapes.list);
      }),
    );
  });
});
