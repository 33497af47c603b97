import { distance } from '../geometry/point';
import type { Point } from '../geometry/point';
import { add } from '../drawing/commands';
import { deselect, select } from '../drawing/drawing';
import { hitTest } from '../drawing/hit-test';
import { boxBetween } from '../shapes/box-kind';
import type { BoxShape } from '../shapes/shape';
import { snapped } from './snapping';
import { NO_PREVIEW } from './tool';
import type { Preview, Step, Tool, ToolContext, ToolPointer, ToolRequest } from './tool';

export type BoxPhase =
  | { readonly kind: 'idle' }
  /** Pressed, and not yet gone far enough to tell a drag from a click. */
  | { readonly kind: 'pressed'; readonly from: Point }
  | { readonly kind: 'sizing'; readonly from: Point; readonly at: Point; readonly fromCentre: boolean }
  /** The first corner was clicked; a second click ends the box, so that nobody has to drag. */
  | { readonly kind: 'clicked'; readonly from: Point; readonly at: Point; readonly fromCentre: boolean };

const IDLE: BoxPhase = { kind: 'idle' };

/** Draws a box by a drag or by two clicks, from corner to corner or from its centre. */
export class BoxTool implements Tool<BoxPhase> {
  readonly idle = IDLE;

  press(phase: BoxPhase, { at, fromCentre }: ToolPointer, context: ToolContext): Step<BoxPhase> {
    const { drawing } = context;
    if (drawing.label === undefined) {
      return { phase, drawing, notice: 'needsLabel' };
    }
    const place = snapped(at, context);
    return phase.kind === 'clicked'
      ? { phase: { kind: 'sizing', from: phase.from, at: place, fromCentre }, drawing }
      : { phase: { kind: 'pressed', from: place }, drawing };
  }

  move(phase: BoxPhase, { at, fromCentre }: ToolPointer, context: ToolContext): Step<BoxPhase> {
    const { drawing, tolerance } = context;
    const place = snapped(at, context);
    switch (phase.kind) {
      case 'pressed':
        return distance(at, phase.from) < tolerance / 2
          ? { phase, drawing }
          : {
              phase: { kind: 'sizing', from: phase.from, at: place, fromCentre },
              drawing: deselect(drawing),
            };
      case 'sizing':
      case 'clicked':
        return { phase: { ...phase, at: place, fromCentre }, drawing };
      case 'idle':
        return { phase, drawing };
    }
  }

  release(phase: BoxPhase, pointer: ToolPointer, context: ToolContext): Step<BoxPhase> {
    const { drawing, index, tolerance } = context;
    switch (phase.kind) {
      case 'pressed': {
        const hit = hitTest(drawing, index, pointer.at, tolerance);
        return hit === undefined
          ? {
              phase: { kind: 'clicked', from: phase.from, at: phase.from, fromCentre: pointer.fromCentre },
              drawing: deselect(drawing),
            }
          : { phase: IDLE, drawing: select(drawing, [hit.shape.id]) };
      }
      case 'sizing': {
        const at = snapped(pointer.at, context);
        return { phase: IDLE, drawing: add(drawing, [box({ ...phase, at }, context)]) };
      }
      case 'clicked':
      case 'idle':
        return { phase, drawing };
    }
  }

  ask(phase: BoxPhase, request: ToolRequest, { drawing }: ToolContext): Step<BoxPhase> | undefined {
    return phase.kind !== 'idle' && (request === 'cancel' || request === 'back')
      ? { phase: IDLE, drawing }
      : undefined;
  }

  holds(phase: BoxPhase): boolean {
    return phase.kind === 'pressed' || phase.kind === 'sizing';
  }

  preview(phase: BoxPhase, context: ToolContext): Preview {
    return phase.kind === 'sizing' || (phase.kind === 'clicked' && distance(phase.from, phase.at) > 0)
      ? { ...NO_PREVIEW, shapes: [{ ...box(phase, context), id: context.drawing.nextId }] }
      : NO_PREVIEW;
  }
}

function box(
  { from, at, fromCentre }: { readonly from: Point; readonly at: Point; readonly fromCentre: boolean },
  { drawing, image }: ToolContext,
): Omit<BoxShape, 'id'> {
  return { ...boxBetween(from, at, fromCentre, image), label: drawing.label ?? '' };
}
