import type { Bounds } from '../geometry/bounds';
import type { Superpixels } from '../raster/superpixels';

const EDGE = 0x73ffffff;

/** The edges of the cells, a light line each, and where the picture lies in the image. */
export function cellsPicture(cells: Superpixels): {
  readonly picture: OffscreenCanvas;
  readonly bounds: Bounds;
} {
  const { left, top, step, width, height } = cells.extent;
  const pixels = new ImageData(width, height);
  const words = new Uint32Array(pixels.data.buffer);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (cells.isEdge(column, row)) {
        words[row * width + column] = EDGE;
      }
    }
  }
  const picture = new OffscreenCanvas(width, height);
  picture.getContext('2d')?.putImageData(pixels, 0, 0);
  return { picture, bounds: { left, top, right: left + width * step, bottom: top + height * step } };
}
