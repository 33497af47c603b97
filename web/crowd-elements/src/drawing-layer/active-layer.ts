import { nearestCorner, samePlace } from '../geometry/point';
import type { Point, Size } from '../geometry/point';
import { stagePoint } from '../geometry/view';
import type { View } from '../geometry/view';
import { kindOf } from '../shapes/kinds';
import type { Shape } from '../shapes/shape';
import type { OpenPath, Preview } from '../tools/tool';
import { fitTo } from './canvas';
import { colourOf } from './look';
import type { Look } from './look';
import { paintGrips, paintSelected, paintShape, paintTag } from './shape-painter';

/** What is painted anew with every move of the pointer. */
export interface ActiveScene {
  readonly view: View;
  readonly stage: Size;
  readonly look: Look;
  /** Selected shapes that are not being changed. */
  readonly selected: readonly Shape[];
  /** The shape under the pointer. */
  readonly hovered: Shape | undefined;
  readonly preview: Preview;
  /** The label that is drawn with. */
  readonly label: string | undefined;
  /** Where the lines through the pointer cross, in pixels of the image. */
  readonly crosshair: Point | undefined;
  /** The crosshair is moved by keys, and so is all there is of the pointer. */
  readonly byKeys: boolean;
}

const REFUSED = '#ff5b4d';

/** Paints what is in the worker's hand: the selection, the shape that is being drawn, the crosshair. */
export function paintActive(canvas: HTMLCanvasElement, scene: ActiveScene): void {
  const context = canvas.getContext('2d');
  if (context === null) {
    return;
  }
  const { stage, view, look, preview } = scene;
  fitTo(canvas, stage);
  const ratio = devicePixelRatio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, stage.width, stage.height);
  context.lineJoin = 'round';
  if (!look.hidden) {
    if (scene.hovered !== undefined) {
      paintSelected(context, scene.hovered, kindOf(scene.hovered).bounds(scene.hovered), look, view);
    }
    for (const shape of scene.selected) {
      paintSelected(context, shape, kindOf(shape).bounds(shape), look, view);
    }
    const [only] = scene.selected;
    if (only !== undefined && scene.selected.length === 1) {
      paintGrips(context, only, look, view);
    }
  }
  if (scene.crosshair !== undefined) {
    paintCrosshair(context, scene.crosshair, scene);
  }
  paintPreview(context, preview, scene);
}

function paintPreview(context: CanvasRenderingContext2D, preview: Preview, scene: ActiveScene): void {
  const { look, view } = scene;
  const shown = preview.refused ? refusedLook(preview.shapes, look) : look;
  for (const shape of preview.shapes) {
    const bounds = kindOf(shape).bounds(shape);
    paintShape(context, shape, bounds, { ...shown, opacity: Math.min(shown.opacity, 0.2) }, view);
    if (preview.shapes.length === 1) {
      paintGrips(context, shape, shown, view);
      if (shape.kind === 'box') {
        const corner = stagePoint(view, { x: bounds.right, y: bounds.bottom });
        const place = { x: corner.x + 8, y: corner.y + 8 };
        paintTag(context, `${shape.width} × ${shape.height}`, place, colourOf(look, shape.label));
      }
    }
  }
  if (preview.path !== undefined) {
    paintPath(context, preview.path, preview.refused, view, colourOf(look, scene.label ?? ''));
  }
  if (preview.frame !== undefined) {
    const from = stagePoint(view, { x: preview.frame.left, y: preview.frame.top });
    const to = stagePoint(view, { x: preview.frame.right, y: preview.frame.bottom });
    context.fillStyle = 'rgb(90 169 255 / 15%)';
    context.fillRect(from.x, from.y, to.x - from.x, to.y - from.y);
    context.strokeStyle = '#5aa9ff';
    context.lineWidth = 1.5;
    context.strokeRect(from.x, from.y, to.x - from.x, to.y - from.y);
  }
}

/** Paints a path that is being drawn, from its first vertex to the pointer. */
export function paintPath(
  context: CanvasRenderingContext2D,
  { vertices, at, closes, closed }: OpenPath,
  refused: boolean,
  view: View,
  colour: string,
): void {
  const places = vertices.map((vertex) => stagePoint(view, vertex));
  const end = stagePoint(view, at);
  const trace = (points: readonly Point[]): void => {
    context.beginPath();
    points.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  };
  if (closed && places.length > 1) {
    trace([...places, end]);
    context.globalAlpha = 0.2;
    context.fillStyle = colour;
    context.fill();
    context.globalAlpha = 1;
  }
  for (const [width, stroke] of [
    [4, 'rgb(0 0 0 / 55%)'],
    [2, colour],
  ] as const) {
    trace(places);
    context.lineWidth = width;
    context.strokeStyle = stroke;
    context.stroke();
  }
  const last = places.at(-1);
  if (last !== undefined && !samePlace(last, end)) {
    for (const [width, stroke] of [
      [4, 'rgb(0 0 0 / 40%)'],
      [2, refused ? REFUSED : '#ffffff'],
    ] as const) {
      trace([last, end]);
      context.setLineDash([7, 5]);
      context.lineWidth = width;
      context.strokeStyle = stroke;
      context.stroke();
    }
    context.setLineDash([]);
  }
  places.forEach(({ x, y }, index) => {
    context.beginPath();
    context.arc(x, y, index === 0 && closes ? 8 : index === 0 && closed ? 5.5 : 4, 0, 2 * Math.PI);
    context.fillStyle = index === 0 && closes ? colour : '#ffffff';
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = index === 0 && closes ? '#ffffff' : colour;
    context.stroke();
  });
}

/** Lines across the stage, light and dark in turn, so that they are seen on every image. */
export function paintCrosshair(
  context: CanvasRenderingContext2D,
  at: Point,
  scene: Pick<ActiveScene, 'view' | 'stage' | 'byKeys'>,
): void {
  const { view, stage, byKeys } = scene;
  const { x, y } = stagePoint(view, at);
  const [column, row] = [Math.round(x) + 0.5, Math.round(y) + 0.5];
  context.lineWidth = 1;
  for (const [offset, stroke] of [
    [0, 'rgb(0 0 0 / 65%)'],
    [5, 'rgb(255 255 255 / 85%)'],
  ] as const) {
    context.beginPath();
    context.moveTo(column, 0);
    context.lineTo(column, stage.height);
    context.moveTo(0, row);
    context.lineTo(stage.width, row);
    context.setLineDash([5, 5]);
    context.lineDashOffset = offset;
    context.strokeStyle = stroke;
    context.stroke();
  }
  context.setLineDash([]);
  if (byKeys) {
    context.beginPath();
    context.arc(x, y, 7, 0, 2 * Math.PI);
    context.lineWidth = 4;
    context.strokeStyle = 'rgb(0 0 0 / 65%)';
    context.stroke();
    context.lineWidth = 2;
    context.strokeStyle = '#ffffff';
    context.stroke();
    paintTag(context, `${Math.round(at.x)}, ${Math.round(at.y)}`, { x: x + 12, y: y + 12 }, '#5aa9ff');
  }
}

/** A crosshair lies between pixels, as the corners that are set there do. */
export function crosshairAt(at: Point, image: Size): Point {
  return nearestCorner(at, image);
}

function refusedLook(shapes: readonly Shape[], look: Look): Look {
  return { ...look, colours: new Map(shapes.map(({ label }) => [label, REFUSED])) };
}
