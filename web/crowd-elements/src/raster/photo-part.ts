import type { Point } from '../geometry/point';

/**
 * The colours of a part of the image, as large as it is or made smaller by a whole factor; so the part begins at pixels
 * that the factor divides.
 */
export interface PhotoPart {
  /** Where the part begins, in pixels of the image. */
  readonly left: number;
  readonly top: number;
  /** Pixels of the image to one of the part, each way: 1 is the image as it is. */
  readonly step: number;
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha, row after row. */
  readonly colours: Uint8ClampedArray;
}

/** The place in the part's rows of the pixel that lies under a point of the image; undefined outside the part. */
export function placeIn(part: PhotoPart, at: Point): number | undefined {
  const x = Math.floor((Math.floor(at.x) - part.left) / part.step);
  const y = Math.floor((Math.floor(at.y) - part.top) / part.step);
  return x >= 0 && y >= 0 && x < part.width && y < part.height ? y * part.width + x : undefined;
}
