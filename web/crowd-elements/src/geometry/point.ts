/** A place; in CSS pixels of the stage, or in pixels of the image, as said where it is used. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function samePlace(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The nearest corner between pixels, inside the image: a place for an edge. From 0 to the width or height. */
export function nearestCorner(at: Point, image: Size): Point {
  return { x: clamp(Math.round(at.x), 0, image.width), y: clamp(Math.round(at.y), 0, image.height) };
}

/** The pixel that lies under a point, inside the image. From 0 to the width or height less one. */
export function pixelUnder(at: Point, image: Size): Point {
  return {
    x: clamp(Math.floor(at.x), 0, image.width - 1),
    y: clamp(Math.floor(at.y), 0, image.height - 1),
  };
}
