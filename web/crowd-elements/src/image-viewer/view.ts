import type { Bounds } from '../geometry/bounds';
import { clamp } from '../geometry/point';
import type { Point, Size } from '../geometry/point';
import { imagePoint, stagePoint } from '../geometry/view';
import type { View } from '../geometry/view';

/** The image and the stage that it is shown on. */
export interface Frame {
  readonly image: Size;
  readonly stage: Size;
}

/** Space between a fitted image and the stage's edge. */
const MARGIN = 12;
/** A thumbnail is not blown up further than this to fit. */
const MAX_FIT_SCALE = 8;
const MAX_SCALE = 32;
/** How far the edge of a large image may be pulled into the stage. */
const SLACK = 48;
/** How much of the stage an area takes that is zoomed to. */
const AREA_SHARE = 0.6;
/** How far from the edges of the stage a point is brought that is to be seen. */
const REVEAL_MARGIN = 40;

export function fit({ image, stage }: Frame): View {
  const scale = Math.min(
    MAX_FIT_SCALE,
    Math.max(stage.width - 2 * MARGIN, 1) / image.width,
    Math.max(stage.height - 2 * MARGIN, 1) / image.height,
  );
  return {
    scale,
    x: (stage.width - scale * image.width) / 2,
    y: (stage.height - scale * image.height) / 2,
  };
}

/** Zooms by a factor, so that what is shown at `at` stays there as far as the edges allow. */
export function zoomAt(view: View, at: Point, factor: number, frame: Frame): View {
  const scale = limitScale(view.scale * factor, frame);
  const grown = scale / view.scale;
  return settle({ scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown }, frame);
}

export function panBy(view: View, dx: number, dy: number, frame: Frame): View {
  return settle({ ...view, x: view.x + dx, y: view.y + dy }, frame);
}

/** Shows one image pixel as one CSS pixel, around the same centre. */
export function actualSize(view: View, frame: Frame): View {
  return zoomAt(view, centre(frame.stage), 1 / view.scale, frame);
}

/** Makes the area between two stage points fill the stage. An area too small to be meant changes nothing. */
export function zoomToArea(view: View, from: Point, to: Point, frame: Frame): View {
  const { stage } = frame;
  const width = Math.abs(to.x - from.x);
  const height = Math.abs(to.y - from.y);
  if (width < 8 || height < 8) {
    return view;
  }
  const scale = limitScale(view.scale * Math.min(stage.width / width, stage.height / height), frame);
  const middle = imagePoint(view, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  return settle(
    { scale, x: stage.width / 2 - scale * middle.x, y: stage.height / 2 - scale * middle.y },
    frame,
  );
}

/** Shows an area of the image as large as the stage allows, with its surroundings. */
export function viewOf(area: Bounds, frame: Frame): View {
  const { stage } = frame;
  const width = Math.max(area.right - area.left, 1);
  const height = Math.max(area.bottom - area.top, 1);
  const scale = limitScale(AREA_SHARE * Math.min(stage.width / width, stage.height / height), frame);
  return settle(
    {
      scale,
      x: stage.width / 2 - (scale * (area.left + area.right)) / 2,
      y: stage.height / 2 - (scale * (area.top + area.bottom)) / 2,
    },
    frame,
  );
}

/** Moves the image as little as it takes to have an image point on the stage, off its edges. */
export function reveal(view: View, at: Point, frame: Frame): View {
  const { stage } = frame;
  const { x, y } = stagePoint(view, at);
  const dx = clamp(x, REVEAL_MARGIN, stage.width - REVEAL_MARGIN) - x;
  const dy = clamp(y, REVEAL_MARGIN, stage.height - REVEAL_MARGIN) - y;
  return dx === 0 && dy === 0 ? view : panBy(view, dx, dy, frame);
}

/** The view after the stage has changed its size: the same point stays in the middle. */
export function resize(view: View, before: Size, frame: Frame): View {
  const { stage } = frame;
  return settle(
    {
      scale: limitScale(view.scale, frame),
      x: view.x + (stage.width - before.width) / 2,
      y: view.y + (stage.height - before.height) / 2,
    },
    frame,
  );
}

export function centre(stage: Size): Point {
  return { x: stage.width / 2, y: stage.height / 2 };
}

/** Whether anything of the image lies outside the stage, so that it can be moved. */
export function canPan(view: View, { image, stage }: Frame): boolean {
  return view.scale * image.width > stage.width || view.scale * image.height > stage.height;
}

function limitScale(scale: number, frame: Frame): number {
  const least = Math.min(fit(frame).scale, 1);
  return Math.min(Math.max(scale, least), Math.max(MAX_SCALE, least));
}

/** Centres what is smaller than the stage, and keeps what is larger from being pushed out of sight. */
function settle(view: View, { image, stage }: Frame): View {
  return {
    scale: view.scale,
    x: settleAxis(view.x, view.scale * image.width, stage.width),
    y: settleAxis(view.y, view.scale * image.height, stage.height),
  };
}

function settleAxis(position: number, shown: number, stage: number): number {
  if (shown <= stage) {
    return (stage - shown) / 2;
  }
  return Math.min(Math.max(position, stage - shown - SLACK), SLACK);
}
