import type { Point, Size } from '../geometry/point';
import { addSpan } from './flood';
import { labOf } from './lab';
import { placeIn } from './photo-part';
import type { PhotoPart } from './photo-part';
import { Spans, SpansBuilder } from './spans';

/** How much nearness counts against likeness of colour; the paper's usual value. */
const COMPACTNESS = 10;
/** After so many rounds the cells hardly change; the paper has ten. */
const ROUNDS = 5;
/** Colour and place of a cell's middle: L, a, b, x, y. */
const FIELDS = 5;

/**
 * A part of the image, cut into cells of about one colour that keep to its edges: SLIC (Achanta et al., "SLIC
 * Superpixels Compared to State-of-the-Art Superpixel Methods", PAMI 2012). What is left unconnected of a cell, as the
 * paper describes, goes to a neighbour.
 */
export class Superpixels {
  private constructor(
    private readonly part: PhotoPart,
    /** The number of the cell of each pixel. */
    private readonly cells: Int32Array,
  ) {}

  /** @param side of a cell in pixels of the part, about */
  static of(part: PhotoPart, side: number): Superpixels {
    return new Superpixels(part, connected(clustered(part, Math.max(side, 4)), part, side));
  }

  /** The number of the cell at a point of the image; undefined outside the part. */
  cellAt(at: Point): number | undefined {
    const place = placeIn(this.part, at);
    return place === undefined ? undefined : this.cells[place];
  }

  /** The pixels of the image that a cell covers. */
  spansOf(cell: number, image: Size): Spans {
    const { width, height } = this.part;
    const spans = new SpansBuilder(image);
    for (let row = 0; row < height; row++) {
      const end = (row + 1) * width;
      for (let place = row * width; place < end; place++) {
        if (this.cells[place] === cell) {
          const from = place;
          while (place < end && this.cells[place] === cell) {
            place++;
          }
          addSpan(spans, this.part, row, from - row * width, place - row * width);
        }
      }
    }
    return spans.build();
  }

  /** Whether a pixel of the part lies at the right or lower edge of its cell. */
  isEdge(column: number, row: number): boolean {
    const { width, height } = this.part;
    const place = row * width + column;
    const cell = this.cells[place];
    return (
      (column + 1 < width && this.cells[place + 1] !== cell) ||
      (row + 1 < height && this.cells[place + width] !== cell)
    );
  }

  get extent(): PhotoPart {
    return this.part;
  }
}

function clustered(part: PhotoPart, side: number): Int32Array {
  const { width, height } = part;
  const lab = labOf(part.colours);
  const middles = seeds(part, lab, side);
  const count = middles.length / FIELDS;
  const cells = new Int32Array(width * height);
  const distances = new Float32Array(width * height);
  const weight = (COMPACTNESS / side) ** 2;
  for (let round = 0; round < ROUNDS; round++) {
    distances.fill(Infinity);
    for (let cell = 0; cell < count; cell++) {
      assign(cell, { middles, lab, cells, distances, width, height, side, weight });
    }
    recentre(middles, lab, cells, width);
  }
  return cells;
}

/** Middles on a grid. */
function seeds({ width, height }: PhotoPart, lab: Float32Array, side: number): Float32Array {
  const columns = Math.max(Math.round(width / side), 1);
  const rows = Math.max(Math.round(height / side), 1);
  const middles = new Float32Array(columns * rows * FIELDS);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = Math.floor(((column + 0.5) * width) / columns);
      const y = Math.floor(((row + 0.5) * height) / rows);
      const place = 3 * (y * width + x);
      middles.set(
        [lab[place] ?? 0, lab[place + 1] ?? 0, lab[place + 2] ?? 0, x, y],
        (row * columns + column) * FIELDS,
      );
    }
  }
  return middles;
}

interface Clustering {
  readonly middles: Float32Array;
  readonly lab: Float32Array;
  readonly cells: Int32Array;
  readonly distances: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly weight: number;
}

/** Takes for a cell the pixels around its middle that no other cell is nearer to. */
function assign(cell: number, work: Clustering): void {
  const { middles, lab, cells, distances, width, height, side, weight } = work;
  const at = cell * FIELDS;
  const [l, a, b] = [middles[at] as number, middles[at + 1] as number, middles[at + 2] as number];
  const [x, y] = [middles[at + 3] as number, middles[at + 4] as number];
  const [top, bottom] = [Math.max(Math.floor(y - side), 0), Math.min(Math.ceil(y + side), height)];
  const [left, right] = [Math.max(Math.floor(x - side), 0), Math.min(Math.ceil(x + side), width)];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const place = row * width + column;
      const dl = (lab[3 * place] as number) - l;
      const da = (lab[3 * place + 1] as number) - a;
      const db = (lab[3 * place + 2] as number) - b;
      const away = (column - x) * (column - x) + (row - y) * (row - y);
      const distance = dl * dl + da * da + db * db + weight * away;
      if (distance < (distances[place] as number)) {
        distances[place] = distance;
        cells[place] = cell;
      }
    }
  }
}

/** Moves each middle to the mean of its pixels. */
function recentre(middles: Float32Array, lab: Float32Array, cells: Int32Array, width: number): void {
  const count = middles.length / FIELDS;
  const sums = new Float64Array(count * FIELDS);
  const sizes = new Uint32Array(count);
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place] as number;
    const at = cell * FIELDS;
    sums[at] = (sums[at] as number) + (lab[3 * place] as number);
    sums[at + 1] = (sums[at + 1] as number) + (lab[3 * place + 1] as number);
    sums[at + 2] = (sums[at + 2] as number) + (lab[3 * place + 2] as number);
    sums[at + 3] = (sums[at + 3] as number) + (place % width);
    sums[at + 4] = (sums[at + 4] as number) + Math.floor(place / width);
    sizes[cell] = (sizes[cell] as number) + 1;
  }
  for (let cell = 0; cell < count; cell++) {
    const size = sizes[cell] as number;
    for (let field = 0; field < FIELDS && size > 0; field++) {
      middles[cell * FIELDS + field] = (sums[cell * FIELDS + field] as number) / size;
    }
  }
}

/** Gives each connected piece a number of its own, and pieces of less than a quarter of a cell to the piece before. */
function connected(cells: Int32Array, { width, height }: PhotoPart, side: number): Int32Array {
  const pieces = new Int32Array(cells.length).fill(-1);
  const queue = new Int32Array(cells.length);
  const least = (side * side) / 4;
  let next = 0;
  for (let start = 0; start < cells.length; start++) {
    if (pieces[start] !== -1) {
      continue;
    }
    const neighbour =
      start % width > 0 ? pieces[start - 1] : start >= width ? pieces[start - width] : undefined;
    let length = 0;
    queue[length++] = start;
    pieces[start] = next;
    const take = (place: number): void => {
      if (pieces[place] === -1 && cells[place] === cells[start]) {
        pieces[place] = next;
        queue[length++] = place;
      }
    };
    for (let done = 0; done < length; done++) {
      const place = queue[done] as number;
      const column = place % width;
      if (column > 0) {
        take(place - 1);
      }
      if (column + 1 < width) {
        take(place + 1);
      }
      if (place >= width) {
        take(place - width);
      }
      if (place < width * (height - 1)) {
        take(place + width);
      }
    }
    if (length < least && neighbour !== undefined) {
      for (let index = 0; index < length; index++) {
        pieces[queue[index] as number] = neighbour;
      }
    } else {
      next++;
    }
  }
  return pieces;
}
