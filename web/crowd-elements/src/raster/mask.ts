import type { Bounds } from '../geometry/bounds';
import type { Size } from '../geometry/point';
import { lengthOf, packed, samePacked, valueOf } from './packed';
import { EMPTY_TILE, TILE_SIDE } from './tile';
import type { Tile } from './tile';

/** A tile that takes the place of another one; `index` counts tiles row after row. */
export interface NewTile {
  readonly index: number;
  readonly tile: Tile;
}

/**
 * One value, 0 to 65,535, for each pixel of an image; 0 is none. Kept in tiles, of which an edit replaces those that it
 * touches, so that a mask of 100 megapixels costs what is painted in it. Immutable.
 */
export class Mask {
  readonly columns: number;
  readonly rows: number;

  private constructor(
    readonly width: number,
    readonly height: number,
    /** Row after row. */
    readonly tiles: readonly Tile[],
  ) {
    this.columns = Math.ceil(width / TILE_SIDE);
    this.rows = Math.ceil(height / TILE_SIDE);
  }

  static empty({ width, height }: Size): Mask {
    const count = Math.ceil(width / TILE_SIDE) * Math.ceil(height / TILE_SIDE);
    return new Mask(width, height, new Array<Tile>(count).fill(EMPTY_TILE));
  }

  /** The value of a pixel; 0 outside the image. */
  valueAt(x: number, y: number): number {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) {
      return 0;
    }
    const tile = this.tiles[(y >> 8) * this.columns + (x >> 8)] as Tile;
    return tile.cells === undefined ? tile.value : (tile.cells[((y & 255) << 8) | (x & 255)] as number);
  }

  with(changes: readonly NewTile[]): Mask {
    if (changes.length === 0) {
      return this;
    }
    const tiles = [...this.tiles];
    for (const { index, tile } of changes) {
      tiles[index] = tile;
    }
    return new Mask(this.width, this.height, tiles);
  }

  equals(other: Mask): boolean {
    return (
      this.width === other.width &&
      this.height === other.height &&
      this.tiles.every((tile, index) => {
        const twin = other.tiles[index] as Tile;
        return tile === twin || samePacked(packed(tile), packed(twin));
      })
    );
  }

  /** How many pixels have each value; those without one are not counted. */
  areas(): ReadonlyMap<number, number> {
    const areas = new Map<number, number>();
    for (const [index, tile] of this.tiles.entries()) {
      for (const [value, area] of tile.cells === undefined ? this.uniformArea(index, tile) : areasOf(tile)) {
        areas.set(value, (areas.get(value) ?? 0) + area);
      }
    }
    areas.delete(0);
    return areas;
  }

  /** The tiles that have a value somewhere. */
  tilesWith(value: number): readonly number[] {
    const found: number[] = [];
    for (const [index, tile] of this.tiles.entries()) {
      if (tile.cells === undefined ? tile.value === value : areasOf(tile).has(value)) {
        found.push(index);
      }
    }
    return found;
  }

  /** The pixels that have a value lie between these edges; undefined where there are none. */
  boundsOf(value: number): Bounds | undefined {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const index of this.tilesWith(value)) {
      const [x, y] = [(index % this.columns) * TILE_SIDE, Math.floor(index / this.columns) * TILE_SIDE];
      let place = 0;
      for (const entry of packed(this.tiles[index] as Tile)) {
        const end = place + lengthOf(entry);
        if (valueOf(entry) === value) {
          const oneRow = place >> 8 === (end - 1) >> 8;
          left = Math.min(left, x + (oneRow ? place & 255 : 0));
          right = Math.max(right, x + (oneRow ? ((end - 1) & 255) + 1 : TILE_SIDE));
          top = Math.min(top, y + (place >> 8));
          bottom = Math.max(bottom, y + ((end - 1) >> 8) + 1);
        }
        place = end;
      }
    }
    return top === Infinity
      ? undefined
      : { left, top, right: Math.min(right, this.width), bottom: Math.min(bottom, this.height) };
  }

  private uniformArea(index: number, { value }: Tile): ReadonlyMap<number, number> {
    const x = (index % this.columns) * TILE_SIDE;
    const y = Math.floor(index / this.columns) * TILE_SIDE;
    const area = Math.min(TILE_SIDE, this.width - x) * Math.min(TILE_SIDE, this.height - y);
    return new Map([[value, area]]);
  }
}

const AREAS = new WeakMap<Tile, ReadonlyMap<number, number>>();

function areasOf(tile: Tile): ReadonlyMap<number, number> {
  const known = AREAS.get(tile);
  if (known !== undefined) {
    return known;
  }
  const areas = new Map<number, number>();
  for (const entry of packed(tile)) {
    areas.set(valueOf(entry), (areas.get(valueOf(entry)) ?? 0) + lengthOf(entry));
  }
  AREAS.set(tile, areas);
  return areas;
}
