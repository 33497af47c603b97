import type { Segment } from '../raster/segment';

/** How a mask is shown; part of no answer. */
export interface MaskLook {
  /** How much of its colour fills a segment, 0 to 1. */
  readonly opacity: number;
  /** Nothing is shown, to see the image alone. */
  readonly hidden: boolean;
}

/** The colours of each value of a mask, as words for a canvas's pixels. */
export interface Palette {
  readonly inside: Uint32Array;
  readonly edge: Uint32Array;
}

/** The segment that the worker has picked stands out by so much. */
const PICKED_MORE = 0.25;
const OPAQUE = 255;
const WHITE = word(0xffffff, OPAQUE);

export function paletteOf(
  segments: readonly Segment[],
  look: MaskLook,
  hidden: ReadonlySet<number>,
  picked: number | undefined,
): Palette {
  const count = segments.reduce((most, { value }) => Math.max(most, value), 0) + 1;
  const inside = new Uint32Array(count);
  const edge = new Uint32Array(count);
  for (const { value, colour } of look.hidden ? [] : segments) {
    if (!hidden.has(value)) {
      const opacity = value === picked ? Math.min(look.opacity + PICKED_MORE, 1) : look.opacity;
      inside[value] = word(rgbOf(colour), Math.round(opacity * OPAQUE));
      edge[value] = value === picked ? WHITE : word(rgbOf(colour), OPAQUE);
    }
  }
  return { inside, edge };
}

export function samePalette(a: Palette, b: Palette): boolean {
  return (
    a.inside.length === b.inside.length &&
    a.inside.every((entry, index) => entry === b.inside[index]) &&
    a.edge.every((entry, index) => entry === b.edge[index])
  );
}

/** A colour written #rrggbb as 0xRRGGBB. */
export function rgbOf(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}

/** A canvas keeps red, green, blue and alpha in this order; as a word of this machine's bytes that is turned round. */
function word(rgb: number, alpha: number): number {
  return ((alpha << 24) | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
}
