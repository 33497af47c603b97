import type { Mask } from './mask';
import { TILE_SIDE } from './tile';
import type { Tile } from './tile';

/** The runs of one row: values, and the columns after their last pixels. The arrays are used again for the next row. */
export interface RowRuns {
  readonly values: Uint16Array;
  readonly ends: Uint32Array;
  readonly count: number;
}

/** Reads a mask row by row, neighbours of one value as one run. */
export class RowReader {
  private readonly values: Uint16Array;
  private readonly ends: Uint32Array;

  constructor(private readonly mask: Mask) {
    this.values = new Uint16Array(mask.width);
    this.ends = new Uint32Array(mask.width);
  }

  read(row: number): RowRuns {
    const { mask, values, ends } = this;
    const tileRow = (row >> 8) * mask.columns;
    const start = (row & 255) << 8;
    let count = 0;
    let value = -1;
    for (let column = 0; column < mask.columns; column++) {
      const { cells, value: own } = mask.tiles[tileRow + column] as Tile;
      const left = column * TILE_SIDE;
      const length = Math.min(TILE_SIDE, mask.width - left);
      if (cells === undefined) {
        if (own !== value) {
          value = own;
          values[count++] = own;
        }
      } else {
        for (let place = start; place < start + length; place++) {
          const next = cells[place] as number;
          if (next !== value) {
            if (count > 0) {
              ends[count - 1] = left + place - start;
            }
            value = next;
            values[count++] = next;
          }
        }
      }
      ends[count - 1] = left + length;
    }
    return { values, ends, count };
  }
}
