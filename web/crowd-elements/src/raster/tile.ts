/** Side of a tile in pixels. */
export const TILE_SIDE = 256;
export const TILE_CELLS = TILE_SIDE * TILE_SIDE;

/** One value for each pixel, row after row; two bytes each only where a value needs them. */
export type Cells = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/**
 * A square of a mask. One that has the same value everywhere keeps that value alone, so that most of a mask costs
 * nothing; pixels of the last tiles that lie beyond the image stay 0. Whoever holds a tile never changes it; a `Stroke`
 * gives out a new one with each change.
 */
export interface Tile {
  readonly cells: Cells | undefined;
  /** The value of all pixels where there are no cells. */
  readonly value: number;
}

export const EMPTY_TILE: Tile = { cells: undefined, value: 0 };

export function uniform(value: number): Tile {
  return value === 0 ? EMPTY_TILE : { cells: undefined, value };
}

/** Cells of one's own with the values of a tile, wide enough for a value that will be put into them. */
export function copyOf(tile: Tile, value: number): Cells {
  const { cells } = tile;
  if (cells === undefined) {
    return cellsFor(Math.max(tile.value, value)).fill(tile.value);
  }
  return cells instanceof Uint8Array && value <= 0xff ? cells.slice() : Uint16Array.from(cells);
}

export function cellsFor(greatest: number): Cells {
  return greatest <= 0xff ? new Uint8Array(TILE_CELLS) : new Uint16Array(TILE_CELLS);
}
