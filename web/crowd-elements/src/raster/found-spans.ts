import type { FoundSegment } from '../assist/segment-finder';
import type { Size } from '../geometry/point';
import { SpansBuilder } from './spans';
import type { Spans } from './spans';

/** The pixels of the image that belong to a found object. Runs beyond its part of the image are passed over. */
export function foundSpans({ left, top, width, height, runs }: FoundSegment, image: Size): Spans {
  const spans = new SpansBuilder(image);
  const end = width * height;
  let place = 0;
  for (const [index, length] of runs.entries()) {
    const to = Math.min(place + length, end);
    if (index % 2 === 1) {
      for (let from = place; from < to;) {
        const row = Math.floor(from / width);
        const next = Math.min(to, (row + 1) * width);
        spans.add(top + row, left + from - row * width, left + next - row * width);
        from = next;
      }
    }
    place = to;
  }
  return spans.build();
}
