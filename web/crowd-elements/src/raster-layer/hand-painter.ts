import { paintCrosshair, paintPath } from '../drawing-layer/active-layer';
import { fitTo } from '../drawing-layer/canvas';
import { boundsOf } from '../geometry/bounds';
import type { Bounds } from '../geometry/bounds';
import type { Point, Size } from '../geometry/point';
import { stagePoint } from '../geometry/view';
import type { View } from '../geometry/view';
import type { RasterPreview } from '../raster-tools/raster-tool';
import type { Spans } from '../raster/spans';

/** What is painted anew with every move of the pointer. */
export interface HandScene {
  readonly view: View;
  readonly stage: Size;
  readonly preview: RasterPreview;
  /** The colour that is painted with. */
  readonly colour: string;
  /** The brush under the pointer: its middle and its diameter in pixels of the image. */
  readonly brush: { readonly at: Point; readonly diameter: number; readonly erases: boolean } | undefined;
  readonly crosshair: Point | undefined;
  readonly byKeys: boolean;
  /** The edges of cells of like colours: a picture, and where it lies in the image. */
  readonly cells: { readonly picture: OffscreenCanvas; readonly bounds: Bounds } | undefined;
  /** What the service has been asked for. */
  readonly asked: Bounds | undefined;
}

type Context = CanvasRenderingContext2D;

const DARK = 'rgb(0 0 0 / 65%)';
const LIGHT = '#ffffff';

/** Paints what is in the worker's hand: the brush, a path, the cells that it could paint, the crosshair. */
export function paintHand(canvas: HTMLCanvasElement, scene: HandScene): void {
  const context = canvas.getContext('2d');
  if (context === null) {
    return;
  }
  const { view, stage, preview, colour, cells } = scene;
  fitTo(canvas, stage);
  const ratio = devicePixelRatio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, stage.width, stage.height);
  context.lineJoin = 'round';
  if (cells !== undefined) {
    const { x, y } = stagePoint(view, { x: cells.bounds.left, y: cells.bounds.top });
    context.imageSmoothingEnabled = false;
    context.drawImage(
      cells.picture,
      x,
      y,
      view.scale * (cells.bounds.right - cells.bounds.left),
      view.scale * (cells.bounds.bottom - cells.bounds.top),
    );
  }
  if (preview.spans !== undefined) {
    paintSpans(context, preview.spans, view, colour);
  }
  if (scene.crosshair !== undefined) {
    paintCrosshair(context, scene.crosshair, scene);
  }
  if (preview.path !== undefined) {
    paintPath(context, preview.path, preview.refused === true, view, colour);
  }
  if (preview.box !== undefined) {
    paintFrame(context, preview.box, view, []);
  }
  if (scene.asked !== undefined) {
    paintFrame(context, scene.asked, view, [6, 4]);
  }
  paintPoints(context, preview.points ?? [], view);
  if (scene.brush !== undefined) {
    paintBrush(context, scene.brush, view, colour);
  }
}

function paintBrush(
  context: Context,
  { at, diameter, erases }: NonNullable<HandScene['brush']>,
  view: View,
  colour: string,
): void {
  const { x, y } = stagePoint(view, at);
  const radius = Math.max((view.scale * diameter) / 2, 1.5);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  if (!erases) {
    context.globalAlpha = 0.25;
    context.fillStyle = colour;
    context.fill();
    context.globalAlpha = 1;
  }
  outline(context, erases ? [5, 4] : []);
}

function paintFrame(context: Context, bounds: Bounds, view: View, dash: readonly number[]): void {
  const from = stagePoint(view, { x: bounds.left, y: bounds.top });
  const to = stagePoint(view, { x: bounds.right, y: bounds.bottom });
  context.beginPath();
  context.rect(from.x, from.y, to.x - from.x, to.y - from.y);
  context.fillStyle = 'rgb(90 169 255 / 12%)';
  context.fill();
  outline(context, dash);
}

/** Crosses at the points, and the box that they span. */
function paintPoints(context: Context, points: readonly Point[], view: View): void {
  if (points.length > 1) {
    const { left, top, right, bottom } = boundsOf(points);
    paintFrame(context, { left, top, right: right + 1, bottom: bottom + 1 }, view, [3, 5]);
  }
  for (const point of points) {
    const { x, y } = stagePoint(view, { x: point.x + 0.5, y: point.y + 0.5 });
    context.beginPath();
    context.arc(x, y, 5, 0, 2 * Math.PI);
    context.fillStyle = LIGHT;
    context.fill();
    context.lineWidth = 2.5;
    context.strokeStyle = '#1d6fd1';
    context.stroke();
  }
}

function paintSpans(context: Context, spans: Spans, view: View, colour: string): void {
  context.globalAlpha = 0.55;
  context.fillStyle = colour;
  for (let index = 0; index < spans.count; index++) {
    const from = stagePoint(view, { x: spans.from(index), y: spans.row(index) });
    const width = view.scale * (spans.to(index) - spans.from(index));
    context.fillRect(from.x, from.y, width, view.scale);
  }
  context.globalAlpha = 1;
}

/** A light line in a dark one, to be seen on every image. */
function outline(context: Context, dash: readonly number[]): void {
  for (const [width, stroke] of [
    [3.5, DARK],
    [1.5, LIGHT],
  ] as const) {
    context.setLineDash(width === 1.5 ? [...dash] : []);
    context.lineWidth = width;
    context.strokeStyle = stroke;
    context.stroke();
  }
  context.setLineDash([]);
}
