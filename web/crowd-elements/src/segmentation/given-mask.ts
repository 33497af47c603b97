import type { Size } from '../geometry/point';
import { Mask } from '../raster/mask';
import { paintingOf } from '../raster/painting';
import type { Painting } from '../raster/painting';
import type { Segment } from '../raster/segment';
import type { GivenMask, LegendKind } from './mask-answer';
import { readMaskPicture } from './mask-picture';

/** What a painting was before it was changed, and whether it says that there is nothing to label. */
export interface LoadedMask {
  readonly mask: Mask;
  readonly segments: readonly Segment[];
}

/** The segments of a legend. Of entries with one colour, and of labels with several colours, the first one stands. */
export function segmentsOf({ legend }: GivenMask, kind: LegendKind): readonly Segment[] {
  const segments: Segment[] = [];
  for (const { label, colour } of legend) {
    const known = segments.some(
      (segment) => segment.colour === colour || (kind === 'labelMappings' && segment.label === label),
    );
    if (!known) {
      segments.push({ value: segments.length + 1, label, colour });
    }
  }
  return segments;
}

/** Loads a mask for an image of a size. */
export async function loadMask(given: GivenMask, kind: LegendKind, size: Size): Promise<LoadedMask> {
  const segments = segmentsOf(given, kind);
  const mask = segments.length === 0 ? Mask.empty(size) : await readMaskPicture(given.src, segments, size);
  const areas = mask.areas();
  // An object without a pixel is none; a label keeps its colour.
  return {
    mask,
    segments: kind === 'instances' ? segments.filter(({ value }) => areas.has(value)) : segments,
  };
}

/** A painting that begins with a loaded mask. */
export function begun({ mask, segments }: LoadedMask, label: string | undefined, nothing: boolean): Painting {
  return paintingOf(mask, segments, { label, nothing });
}
