import type { Bounds } from '../geometry/bounds';
import type { Point, Size } from '../geometry/point';
import type { SegmentRules } from '../raster/commands';
import type { Mask } from '../raster/mask';
import type { Painting } from '../raster/painting';
import type { PhotoPart } from '../raster/photo-part';
import type { Segment } from '../raster/segment';
import type { Spans } from '../raster/spans';
import type { Superpixels } from '../raster/superpixels';
import type { Notice, OpenPath, ToolPointer, ToolRequest } from '../tools/tool';

/** The tools that paint, and the one that picks what is painted. */
export type RasterMode = 'brush' | 'eraser' | 'polygon' | 'fill' | 'superpixel' | 'auto' | 'pick';

/** What a tool decides by. */
export interface RasterContext {
  readonly painting: Painting;
  readonly rules: SegmentRules;
  readonly image: Size;
  /** How near counts as "on", in pixels of the image; a way of less than half of it is no drag. */
  readonly tolerance: number;
  /** Diameter of brush and eraser in pixels of the image. */
  readonly brush: number;
  /** How far colours may lie apart that are filled together, 0 to 255 in each channel. */
  readonly likeness: number;
  /** Colours of what is seen of the image; undefined where the browser does not give them out. */
  photo(): PhotoPart | undefined;
  /** What is seen of the image in cells of like colours; undefined where its colours are not to be had. */
  cells(): Superpixels | undefined;
}

/** Where an object is whose mask the service is asked for, in pixels of the image. */
export type SegmentPrompt =
  | { readonly kind: 'box'; readonly box: Bounds }
  /** The four outermost points of the object, in any order. */
  | { readonly kind: 'points'; readonly points: readonly Point[] };

/** Where an event has led to. */
export interface RasterStep<P> {
  readonly phase: P;
  readonly painting: Painting;
  readonly notice?: Notice;
  readonly prompt?: SegmentPrompt;
}

/** What is seen of a tool at work, over what is done. */
export interface RasterPreview {
  /** In place of the painting's mask, and the segment that is painted if it is new. */
  readonly mask?: Mask;
  readonly segment?: Segment;
  /** A path that is being drawn, and whether it would not be taken. */
  readonly path?: OpenPath;
  readonly refused?: boolean;
  /** Pixels that a press would paint. */
  readonly spans?: Spans;
  readonly box?: Bounds;
  readonly points?: readonly Point[];
}

/**
 * A tool that paints: a state machine whose phases are plain data, but for a stroke under way. The painting stays as it
 * is until a step is done; before that, what is seen is the preview.
 */
export interface RasterTool<P> {
  readonly idle: P;
  press(phase: P, pointer: ToolPointer, context: RasterContext): RasterStep<P>;
  /** The pointer has moved, pressed or not. */
  move(phase: P, pointer: ToolPointer, context: RasterContext): RasterStep<P>;
  release(phase: P, pointer: ToolPointer, context: RasterContext): RasterStep<P>;
  /** Undefined where the request means nothing to the phase. */
  ask(phase: P, request: ToolRequest, context: RasterContext): RasterStep<P> | undefined;
  /** Whether the phase goes on until the pointer is released. */
  holds(phase: P): boolean;
  /** @param at where the pointer is */
  preview(phase: P, at: Point | undefined, context: RasterContext): RasterPreview;
}
