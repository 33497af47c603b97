import { brushOf, paint } from '../raster/commands';
import type { Spans } from '../raster/spans';
import { Stroke } from '../raster/stroke';
import type { RasterContext, RasterStep } from './raster-tool';

/** Paints pixels with the chosen label, as one edit. */
export function fillWith(
  spans: Spans,
  { painting, rules }: Pick<RasterContext, 'painting' | 'rules'>,
): Omit<RasterStep<unknown>, 'phase'> {
  const segment = brushOf(painting, rules);
  if (segment === undefined) {
    return { painting, notice: 'needsLabel' };
  }
  if (painting.locked.has(segment.value)) {
    return { painting, notice: 'segmentLocked' };
  }
  const stroke = new Stroke(painting.mask, painting.locked);
  stroke.fill(spans, segment.value);
  return { painting: paint(painting, stroke.finish(), segment) };
}
