import type { Point, Size } from '../geometry/point';
import { boundsOf } from '../geometry/bounds';
import { Spans, SpansBuilder } from './spans';

/** The pixels whose middles lie inside a closed polygon, by the even-odd rule. Its vertices lie between pixels. */
export function polygonSpans(vertices: readonly Point[], image: Size): Spans {
  const spans = new SpansBuilder(image);
  const { top, bottom } = boundsOf(vertices);
  const crossings: number[] = [];
  for (let row = Math.max(Math.floor(top), 0); row < Math.min(Math.ceil(bottom), image.height); row++) {
    const y = row + 0.5;
    crossings.length = 0;
    let from = vertices.at(-1) as Point;
    for (const to of vertices) {
      if (from.y > y !== to.y > y) {
        crossings.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x));
      }
      from = to;
    }
    crossings.sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [left, right] = [crossings[index] as number, crossings[index + 1] as number];
      spans.add(row, Math.ceil(left - 0.5), Math.ceil(right - 0.5));
    }
  }
  return spans.build();
}
