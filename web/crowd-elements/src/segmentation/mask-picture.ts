import type { Size } from '../geometry/point';
import { Mask } from '../raster/mask';
import type { NewTile } from '../raster/mask';
import { packed, unpacked } from '../raster/packed';
import type { Segment } from '../raster/segment';
import { TILE_SIDE, cellsFor } from '../raster/tile';
import { rgbOf } from '../raster-layer/mask-look';

const WHITE = 0xffffff;
/** Pixels that are less opaque than this have no label. */
const OPAQUE_FROM = 128;

/**
 * Reads a picture into a mask of a size: each pixel gets the segment whose colour it has, or is nearest to if the
 * picture was made by mixing colours. Transparent and white pixels have none, as Ground Truth's pictures have it.
 *
 * @throws when the picture cannot be loaded, or its server does not let pages read it
 */
export async function readMaskPicture(
  address: string,
  segments: readonly Segment[],
  size: Size,
): Promise<Mask> {
  const picture = await bitmapOf(address);
  try {
    const classify = new ColourClasses(segments);
    let mask = Mask.empty(size);
    for (let row = 0; row < mask.rows; row++) {
      mask = mask.with(tilesOf(stripOf(picture, row, size), row, mask, classify));
      // Between strips the page may go on.
      await new Promise((resolve) => setTimeout(resolve));
    }
    return mask;
  } finally {
    picture.close();
  }
}

/** The picture with its colours as they are in the file. */
async function bitmapOf(address: string): Promise<ImageBitmap> {
  const options: ImageBitmapOptions = { colorSpaceConversion: 'none', premultiplyAlpha: 'none' };
  if (address.startsWith('data:')) {
    const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) =>
      letter.charCodeAt(0),
    );
    return createImageBitmap(new Blob([bytes]), options);
  }
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.src = address;
  await image.decode();
  return createImageBitmap(image, options);
}

/** A row of tiles of the picture, which is stretched to the size if it has another one. */
function stripOf(picture: ImageBitmap, row: number, size: Size): ImageData {
  const height = Math.min(TILE_SIDE, size.height - row * TILE_SIDE);
  const canvas = new OffscreenCanvas(size.width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) {
    throw new Error('The browser gives no 2D context, because too many are in use. Close other tabs.');
  }
  const down = picture.height / size.height;
  context.imageSmoothingEnabled = false;
  context.drawImage(
    picture,
    0,
    row * TILE_SIDE * down,
    picture.width,
    height * down,
    0,
    0,
    size.width,
    height,
  );
  return context.getImageData(0, 0, size.width, height);
}

function tilesOf(
  { data, width, height }: ImageData,
  row: number,
  mask: Mask,
  classes: ColourClasses,
): NewTile[] {
  const words = new Uint32Array(data.buffer);
  return Array.from({ length: mask.columns }, (_tile, column) => {
    const cells = cellsFor(classes.greatest);
    const left = column * TILE_SIDE;
    const right = Math.min(left + TILE_SIDE, width);
    for (let line = 0; line < height; line++) {
      for (let x = left; x < right; x++) {
        cells[(line << 8) | (x - left)] = classes.valueOf(words[line * width + x] as number);
      }
    }
    // A tile of one value is kept as that value.
    return { index: row * mask.columns + column, tile: unpacked(packed({ cells, value: 0 })) };
  });
}

/** Which value a colour stands for. */
class ColourClasses {
  readonly greatest: number;
  private readonly known = new Map<number, number>();
  private lastWord = -1;
  private lastValue = 0;

  constructor(private readonly segments: readonly Segment[]) {
    this.greatest = segments.reduce((most, { value }) => Math.max(most, value), 0);
  }

  /** @param word a canvas's pixel: alpha, blue, green, red from the highest byte down */
  valueOf(word: number): number {
    if (word === this.lastWord) {
      return this.lastValue;
    }
    this.lastWord = word;
    const known = this.known.get(word);
    this.lastValue = known ?? this.classify(word);
    if (known === undefined) {
      this.known.set(word, this.lastValue);
    }
    return this.lastValue;
  }

  private classify(word: number): number {
    if (word >>> 24 < OPAQUE_FROM) {
      return 0;
    }
    const rgb = ((word & 0xff) << 16) | (word & 0xff00) | ((word >> 16) & 0xff);
    let [nearest, least] = [0, distance(rgb, WHITE)];
    for (const { value, colour } of this.segments) {
      const away = distance(rgb, rgbOf(colour));
      // A label that is white itself comes before the background.
      if (away < least || (away === 0 && nearest === 0)) {
        [nearest, least] = [value, away];
      }
    }
    return nearest;
  }
}

function distance(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 0xff) - ((b >> 8) & 0xff);
  const blue = (a & 0xff) - (b & 0xff);
  return red * red + green * green + blue * blue;
}
