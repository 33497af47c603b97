import type { Point, Size } from '../geometry/point';
import type { Mask } from './mask';
import type { PhotoPart } from './photo-part';
import { placeIn } from './photo-part';
import { Spans, SpansBuilder } from './spans';

/** From this tolerance on every colour is like every other. */
export const ANY_COLOUR = 255;

/**
 * The pixels that hang together with the one at a point, edge by edge: with the same value in the mask, and with a
 * colour in which no channel differs from that pixel's by more than the tolerance. What is painted already is so a dam.
 * It ends at the edges of the part.
 *
 * By rows, as scan-line filling does (Smith, "Tint fill", SIGGRAPH 1979).
 */
export function flooded(part: PhotoPart, mask: Mask, at: Point, tolerance: number): Spans {
  const start = placeIn(part, at);
  if (start === undefined) {
    return Spans.NONE;
  }
  const { width, height } = part;
  const open = fillable(part, mask, start, tolerance);
  const image: Size = mask;
  const spans = new SpansBuilder(image);
  const waiting = [start];
  for (let seed = waiting.pop(); seed !== undefined; seed = waiting.pop()) {
    if (open[seed] !== 1) {
      continue;
    }
    const row = Math.floor(seed / width);
    const first = row * width;
    let [left, right] = [seed, seed + 1];
    while (left > first && open[left - 1] === 1) {
      left--;
    }
    while (right < first + width && open[right] === 1) {
      right++;
    }
    open.fill(0, left, right);
    addSpan(spans, part, row, left - first, right - first);
    for (const beside of [row - 1, row + 1]) {
      if (beside >= 0 && beside < height) {
        const shift = (beside - row) * width;
        for (let place = left + shift; place < right + shift; place++) {
          if (open[place] === 1 && (place === left + shift || open[place - 1] !== 1)) {
            waiting.push(place);
          }
        }
      }
    }
  }
  return spans.build();
}

/** The pixels of the image that lie under a row of a part. */
export function addSpan(spans: SpansBuilder, part: PhotoPart, row: number, from: number, to: number): void {
  const { left, top, step } = part;
  for (let line = 0; line < step; line++) {
    spans.add(top + row * step + line, left + from * step, left + to * step);
  }
}

/** 1 for each pixel of the part that is like the one to begin with. */
function fillable(part: PhotoPart, mask: Mask, start: number, tolerance: number): Uint8Array<ArrayBuffer> {
  const { width, height, left, top, step } = part;
  const open = new Uint8Array(width * height);
  // One number for a pixel's three channels makes the common case, far colours, one comparison.
  const words = new Uint32Array(part.colours.buffer, part.colours.byteOffset, width * height);
  const wanted = words[start] as number;
  const [red, green, blue] = [wanted & 255, (wanted >> 8) & 255, (wanted >> 16) & 255];
  const value = mask.valueAt(left + (start % width) * step, top + Math.floor(start / width) * step);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const place = row * width + column;
      const word = words[place] as number;
      const alike =
        tolerance >= ANY_COLOUR ||
        (Math.abs((word & 255) - red) <= tolerance &&
          Math.abs(((word >> 8) & 255) - green) <= tolerance &&
          Math.abs(((word >> 16) & 255) - blue) <= tolerance);
      if (alike && mask.valueAt(left + column * step, top + row * step) === value) {
        open[place] = 1;
      }
    }
  }
  return open;
}
