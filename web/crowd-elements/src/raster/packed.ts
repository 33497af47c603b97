import { TILE_CELLS, cellsFor, uniform } from './tile';
import type { Cells, Tile } from './tile';

/** A tile as run lengths, row after row: value · 65536 + length − 1 for each run. */
export type Packed = Uint32Array<ArrayBuffer>;

/** Each tile is packed once: what one edit leaves is what the next one begins with. */
const PACKED = new WeakMap<Tile, Packed>();

export function packed(tile: Tile): Packed {
  const known = PACKED.get(tile);
  if (known !== undefined) {
    return known;
  }
  const runs = tile.cells === undefined ? Uint32Array.of(run(tile.value, TILE_CELLS)) : pack(tile.cells);
  PACKED.set(tile, runs);
  return runs;
}

export function unpacked(runs: Packed): Tile {
  const [first = 0] = runs;
  const tile = runs.length === 1 ? uniform(valueOf(first)) : { cells: unpack(runs), value: 0 };
  // What has no pixels of its own is shared, and packed in no time.
  if (tile.cells !== undefined) {
    PACKED.set(tile, runs);
  }
  return tile;
}

export function samePacked(a: Packed, b: Packed): boolean {
  return a === b || (a.length === b.length && a.every((entry, index) => entry === b[index]));
}

export function valueOf(entry: number): number {
  return entry >>> 16;
}

export function lengthOf(entry: number): number {
  return (entry & 0xffff) + 1;
}

function run(value: number, length: number): number {
  return value * 0x10000 + length - 1;
}

/** Room for the runs of any tile, used again and again. */
const ROOM = new Uint32Array(TILE_CELLS);

function pack(cells: Cells): Packed {
  let count = 0;
  let start = 0;
  let value = cells[0] as number;
  for (let place = 1; place < TILE_CELLS; place++) {
    const next = cells[place] as number;
    if (next !== value) {
      ROOM[count++] = run(value, place - start);
      start = place;
      value = next;
    }
  }
  ROOM[count++] = run(value, TILE_CELLS - start);
  return ROOM.slice(0, count);
}

function unpack(runs: Packed): Cells {
  const cells = cellsFor(runs.reduce((greatest, entry) => Math.max(greatest, valueOf(entry)), 0));
  let place = 0;
  for (const entry of runs) {
    const end = place + lengthOf(entry);
    cells.fill(valueOf(entry), place, end);
    place = end;
  }
  return cells;
}
