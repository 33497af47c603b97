import { clamp } from '../geometry/point';
import type { Point, Size } from '../geometry/point';

/** How much faster each event of a held key moves the pointer. */
const GROWTH = 1.18;
/** The fastest that a held key moves it, in stage pixels per event. */
const FASTEST = 36;

/** The pointer that arrow keys move, in pixels of the image. */
export interface KeyboardPointer {
  readonly at: Point;
  /** How many events the key that is held has sent. */
  readonly held: number;
}

/**
 * The pointer after an arrow key: one pixel of the image, with Shift ten; a held key moves it faster and faster, so
 * that both the next pixel and the far side of the image are near.
 */
export function movedByKey(
  pointer: KeyboardPointer,
  direction: Point,
  key: { readonly shift: boolean; readonly repeat: boolean },
  scale: number,
  image: Size,
): KeyboardPointer {
  const held = key.repeat ? pointer.held + 1 : 0;
  const first = key.shift ? 10 : 1;
  const step = Math.round(clamp(first * GROWTH ** held, first, Math.max(first, FASTEST / scale)));
  return {
    at: {
      x: clamp(Math.round(pointer.at.x + direction.x * step), 0, image.width),
      y: clamp(Math.round(pointer.at.y + direction.y * step), 0, image.height),
    },
    held,
  };
}
