import { pixelUnder } from '../geometry/point';
import type { Point } from '../geometry/point';
import { add } from '../drawing/commands';
import { deselect } from '../drawing/drawing';
import type { KeypointShape } from '../shapes/shape';
import { NO_PREVIEW } from './tool';
import type { Preview, Step, Tool, ToolContext, ToolPointer, ToolRequest } from './tool';

export type KeypointPhase = { readonly kind: 'idle' } | { readonly kind: 'placing'; readonly at: Point };

const IDLE: KeypointPhase = { kind: 'idle' };

/** Sets a keypoint where the pointer is released, so that it can be corrected while it is held. */
export class KeypointTool implements Tool<KeypointPhase> {
  readonly idle = IDLE;

  press(phase: KeypointPhase, { at }: ToolPointer, { drawing }: ToolContext): Step<KeypointPhase> {
    return drawing.label === undefined
      ? { phase, drawing, notice: 'needsLabel' }
      : { phase: { kind: 'placing', at }, drawing: deselect(drawing) };
  }

  move(phase: KeypointPhase, { at }: ToolPointer, { drawing }: ToolContext): Step<KeypointPhase> {
    return { phase: phase.kind === 'idle' ? phase : { kind: 'placing', at }, drawing };
  }

  release(phase: KeypointPhase, { at }: ToolPointer, context: ToolContext): Step<KeypointPhase> {
    return phase.kind === 'idle'
      ? { phase, drawing: context.drawing }
      : { phase: IDLE, drawing: add(context.drawing, [keypoint(at, context)]) };
  }

  ask(phase: KeypointPhase, request: ToolRequest, { drawing }: ToolContext): Step<KeypointPhase> | undefined {
    return phase.kind !== 'idle' && request === 'cancel' ? { phase: IDLE, drawing } : undefined;
  }

  /** A click sets the point as well, so a key need not be pressed twice. */
  holds(): boolean {
    return false;
  }

  preview(phase: KeypointPhase, context: ToolContext): Preview {
    return phase.kind === 'idle'
      ? NO_PREVIEW
      : { ...NO_PREVIEW, shapes: [{ ...keypoint(phase.at, context), id: context.drawing.nextId }] };
  }
}

function keypoint(at: Point, { drawing, image }: ToolContext): Omit<KeypointShape, 'id'> {
  return { kind: 'keypoint', label: drawing.label ?? '', ...pixelUnder(at, image) };
}
