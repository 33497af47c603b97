import { gripUnder, hitTest } from '../drawing/hit-test';
import type { Shape } from '../shapes/shape';
import type { ToolContext, ToolPointer } from '../tools/tool';
import type { ToolMachine } from '../tools/tool-machine';

type Tools = Pick<ToolMachine<unknown>, 'busy' | 'mode'>;

/** The CSS cursor that says what a press would do. */
export function cursorAt(
  context: ToolContext | undefined,
  pointer: ToolPointer | undefined,
  { busy, mode }: Tools,
): string {
  if (context === undefined || pointer === undefined || busy) {
    return 'crosshair';
  }
  const { drawing, index, tolerance } = context;
  const held = gripUnder(drawing, pointer.at, tolerance);
  if (held !== undefined) {
    return held.grip.cursor;
  }
  const hit = hitTest(drawing, index, pointer.at, tolerance);
  if (hit !== undefined && drawing.selection.has(hit.shape.id) && !drawing.fresh) {
    return 'move';
  }
  return mode === 'draw' ? 'crosshair' : hit === undefined ? 'default' : 'pointer';
}

/** The shape that a press would select, to be shown beforehand. */
export function hoveredShape(
  { drawing, index, tolerance }: ToolContext,
  pointer: ToolPointer | undefined,
  { busy, mode }: Tools,
): Shape | undefined {
  const hit = pointer === undefined || busy ? undefined : hitTest(drawing, index, pointer.at, tolerance);
  const meant = hit?.part === 'edge' || mode === 'select';
  return meant && hit !== undefined && !drawing.selection.has(hit.shape.id) ? hit.shape : undefined;
}
