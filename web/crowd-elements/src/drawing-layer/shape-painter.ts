import type { Bounds } from '../geometry/bounds';
import type { Point } from '../geometry/point';
import { stagePoint } from '../geometry/view';
import type { View } from '../geometry/view';
import { kindOf } from '../shapes/kinds';
import type { Shape } from '../shapes/shape';
import { FONT_FAMILY } from '../theme/tokens';
import { colourOf } from './look';
import type { Look } from './look';

type Context = CanvasRenderingContext2D;

/** Shapes smaller than this on the stage are drawn as dots. */
const DOT_BELOW = 2.5;
/** Shapes smaller than this have neither a dark edge nor a name. */
const PLAIN_BELOW = 28;
/** How far a shape's drawing reaches beyond its bounds, in stage pixels: strokes, marks, names. */
export const REACH = 8;
export const NAME_HEIGHT = 20;

const NAME_FONT = `600 12px ${FONT_FAMILY}`;
/** What a selected shape's fill gets more. */
const SELECTED_FILL = 0.12;
const SHADE = 'rgb(0 0 0 / 55%)';

/** Draws a shape as it lies on the stage. Strokes keep their width at every zoom. */
export function paintShape(context: Context, shape: Shape, bounds: Bounds, look: Look, view: View): void {
  const size = view.scale * Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top);
  const colour = colourOf(look, shape.label);
  const mark = shape.kind === 'keypoint';
  if (size < DOT_BELOW && !mark) {
    const { x, y } = stagePoint(view, { x: bounds.left, y: bounds.top });
    context.fillStyle = colour;
    context.fillRect(x - 1, y - 1, 2, 2);
    return;
  }
  const kind = kindOf(shape);
  context.beginPath();
  kind.trace(context, shape, view);
  if (kind.filled && (look.opacity > 0 || mark)) {
    context.globalAlpha = mark ? 1 : look.opacity;
    context.fillStyle = colour;
    context.fill();
    context.globalAlpha = 1;
  }
  if (size >= PLAIN_BELOW || mark) {
    context.lineWidth = mark ? 3.5 : 4;
    context.strokeStyle = SHADE;
    context.stroke();
  }
  context.lineWidth = mark ? 1.5 : 2;
  context.strokeStyle = mark ? '#ffffff' : colour;
  context.stroke();
}

/** Whether there is room for the name of a shape's label. */
export function hasNameRoom(shape: Shape, bounds: Bounds, view: View): boolean {
  return (
    shape.kind === 'keypoint' ||
    view.scale * Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top) >= PLAIN_BELOW
  );
}

/** Writes the name of a shape's label at its upper left corner. */
export function paintName(context: Context, shape: Shape, bounds: Bounds, look: Look, view: View): void {
  const { x, y } = stagePoint(view, { x: bounds.left, y: bounds.top });
  const top = shape.kind === 'keypoint' ? y - NAME_HEIGHT / 2 : y >= NAME_HEIGHT ? y - NAME_HEIGHT : y;
  const left = shape.kind === 'keypoint' ? x + REACH + 2 : x - 1;
  paintTag(context, shape.label, { x: left, y: top }, colourOf(look, shape.label));
}

/** A short text on a dark ground, with its upper left corner at a stage point. */
export function paintTag(context: Context, text: string, { x, y }: Point, colour: string): void {
  context.font = NAME_FONT;
  context.textBaseline = 'middle';
  // Otherwise a text begins at the right on pages that read from there.
  context.textAlign = 'left';
  const width = context.measureText(text).width + 13;
  context.fillStyle = 'rgb(12 16 22 / 82%)';
  context.fillRect(x, y, width, NAME_HEIGHT);
  context.fillStyle = colour;
  context.fillRect(x, y, 3, NAME_HEIGHT);
  context.fillStyle = '#ffffff';
  context.fillText(text, x + 8, y + NAME_HEIGHT / 2 + 0.5);
}

/** Draws a selected shape over itself, so that it stands out from its neighbours. */
export function paintSelected(context: Context, shape: Shape, bounds: Bounds, look: Look, view: View): void {
  paintShape(context, shape, bounds, { ...look, opacity: SELECTED_FILL }, view);
  context.beginPath();
  kindOf(shape).trace(context, shape, view);
  context.lineWidth = 1;
  context.strokeStyle = '#ffffff';
  context.stroke();
}

/** Draws the places by which a shape can be held: vertices as squares, middles of edges as small discs. */
export function paintGrips(context: Context, shape: Shape, look: Look, view: View): void {
  context.lineWidth = 2;
  context.strokeStyle = colourOf(look, shape.label);
  for (const { type, at } of kindOf(shape).grips(shape)) {
    const { x, y } = stagePoint(view, at);
    context.beginPath();
    if (type === 'vertex' && shape.kind !== 'keypoint') {
      context.rect(x - 4, y - 4, 8, 8);
    } else {
      context.arc(x, y, type === 'vertex' ? 8 : 3, 0, 2 * Math.PI);
    }
    if (shape.kind === 'keypoint') {
      context.stroke();
      continue;
    }
    context.fillStyle = type === 'vertex' ? '#ffffff' : 'rgb(255 255 255 / 60%)';
    context.fill();
    context.stroke();
  }
}
