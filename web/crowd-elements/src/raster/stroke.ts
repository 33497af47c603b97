import type { Mask, NewTile } from './mask';
import { packed, samePacked, unpacked } from './packed';
import type { Packed } from './packed';
import type { Spans } from './spans';
import { TILE_SIDE, copyOf } from './tile';
import type { Cells, Tile } from './tile';

/** What an edit does to one tile. */
export interface TileChange {
  readonly index: number;
  readonly before: Packed;
  readonly after: Packed;
}

/** What an edit does to a mask, and the mask that it leaves. */
export interface Painted {
  readonly mask: Mask;
  readonly changes: readonly TileChange[];
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Paints on a mask, a part at a time. It copies a tile when it first touches it and paints into that copy; the masks
 * that it gives out on the way are to be looked at and forgotten, the one of `finish` is to be kept.
 */
export class Stroke {
  private readonly copies = new Map<number, Cells>();
  private current: Mask;

  /** @param kept values that are not painted over */
  constructor(
    private readonly base: Mask,
    private readonly kept: ReadonlySet<number> = NONE,
  ) {
    this.current = base;
  }

  /** The mask as it stands. */
  get mask(): Mask {
    return this.current;
  }

  /** Gives pixels a value; with `only` those alone that have that value now. */
  fill(spans: Spans, value: number, only?: number): void {
    const touched = new Set<number>();
    for (let index = 0; index < spans.count; index++) {
      this.fillRow(spans.row(index), spans.from(index), spans.to(index), value, only, touched);
    }
    this.current = this.current.with(
      [...touched].map((index): NewTile => ({ index, tile: { cells: this.copies.get(index), value: 0 } })),
    );
  }

  finish(): Painted {
    const changes: TileChange[] = [];
    const tiles: NewTile[] = [];
    for (const index of [...this.copies.keys()].sort((a, b) => a - b)) {
      const before = packed(this.base.tiles[index] as Tile);
      const after = packed(this.current.tiles[index] as Tile);
      if (!samePacked(before, after)) {
        changes.push({ index, before, after });
        tiles.push({
          index,
          tile: after.length === 1 ? unpacked(after) : (this.current.tiles[index] as Tile),
        });
      }
    }
    return { mask: this.base.with(tiles), changes };
  }

  private fillRow(
    row: number,
    from: number,
    to: number,
    value: number,
    only: number | undefined,
    touched: Set<number>,
  ): void {
    const tileRow = (row >> 8) * this.base.columns;
    for (let left = from; left < to;) {
      const column = left >> 8;
      const right = Math.min(to, (column + 1) * TILE_SIDE);
      const index = tileRow + column;
      if (!this.isSettled(index, value)) {
        const cells = this.copyAt(index, value);
        const start = (row & 255) << 8;
        this.put(cells, start + (left & 255), start + right - column * TILE_SIDE, value, only);
        touched.add(index);
      }
      left = right;
    }
  }

  /** The tile has the value everywhere already. */
  private isSettled(index: number, value: number): boolean {
    const { cells, value: own } = this.current.tiles[index] as Tile;
    return cells === undefined && own === value && !this.copies.has(index);
  }

  private put(cells: Cells, from: number, to: number, value: number, only: number | undefined): void {
    if (only === undefined && this.kept.size === 0) {
      cells.fill(value, from, to);
      return;
    }
    for (let place = from; place < to; place++) {
      const own = cells[place] as number;
      if (only === undefined ? !this.kept.has(own) : own === only) {
        cells[place] = value;
      }
    }
  }

  private copyAt(index: number, value: number): Cells {
    const known = this.copies.get(index);
    if (known !== undefined && (value <= 0xff || known instanceof Uint16Array)) {
      return known;
    }
    const copy =
      known === undefined ? copyOf(this.base.tiles[index] as Tile, value) : Uint16Array.from(known);
    this.copies.set(index, copy);
    return copy;
  }
}

/** Does what changes say to a mask, or with 'before' takes it back. */
export function changed(mask: Mask, changes: readonly TileChange[], to: 'before' | 'after'): Mask {
  return mask.with(changes.map((change) => ({ index: change.index, tile: unpacked(change[to]) })));
}
