import type { View } from '../geometry/view';
import type { Mask } from '../raster/mask';
import { TILE_SIDE } from '../raster/tile';
import type { Tile } from '../raster/tile';
import type { Palette } from './mask-look';

/** An area of a canvas, in its own pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Columns of the canvas, up to but not including `end`, that lie over one column of tiles. */
interface Stretch {
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** Room for the values of an area and its margin, used again and again. */
let room = new Uint16Array(0);

/**
 * Colours an area of a canvas by what lies under the middles of its pixels. Where two values meet, their edge is drawn a
 * pixel wide, so that a segment is seen at every zoom and over every image.
 *
 * @param view of the image in the canvas's own pixels
 * @param out the area's pixels, row after row
 */
export function sampleMask(mask: Mask, view: View, area: Area, palette: Palette, out: Uint32Array): void {
  const values = valuesUnder(mask, view, area);
  const { width, height } = area;
  const across = width + 2;
  const known = palette.inside.length;
  for (let row = 0; row < height; row++) {
    let place = (row + 1) * across + 1;
    for (let to = row * width; to < (row + 1) * width; to++, place++) {
      const value = values[place] as number;
      if (value === 0 || value >= known) {
        out[to] = 0;
        continue;
      }
      const inner =
        values[place - 1] === value &&
        values[place + 1] === value &&
        values[place - across] === value &&
        values[place + across] === value;
      out[to] = (inner ? palette.inside[value] : palette.edge[value]) as number;
    }
  }
}

/** The values under an area and a margin of one pixel around it. */
function valuesUnder(mask: Mask, view: View, area: Area): Uint16Array {
  const [across, down] = [area.width + 2, area.height + 2];
  if (room.length < across * down) {
    room = new Uint16Array(across * down);
  }
  const columns = new Int32Array(across);
  for (let index = 0; index < across; index++) {
    columns[index] = Math.floor((area.left + index - 0.5 - view.x) / view.scale);
  }
  const stretches = stretchesOf(columns, mask);
  for (let index = 0; index < down; index++) {
    const y = Math.floor((area.top + index - 0.5 - view.y) / view.scale);
    const row = room.subarray(index * across, (index + 1) * across);
    if (y < 0 || y >= mask.height) {
      row.fill(0);
      continue;
    }
    row.fill(0, 0, stretches[0]?.start ?? across);
    row.fill(0, stretches.at(-1)?.end ?? 0);
    for (const { column, start, end } of stretches) {
      const { cells, value } = mask.tiles[(y >> 8) * mask.columns + column] as Tile;
      if (cells === undefined) {
        row.fill(value, start, end);
      } else {
        const line = (y & (TILE_SIDE - 1)) << 8;
        for (let place = start; place < end; place++) {
          row[place] = cells[line | ((columns[place] as number) & (TILE_SIDE - 1))] as number;
        }
      }
    }
  }
  return room;
}

function stretchesOf(columns: Int32Array, mask: Mask): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = 0; start < columns.length;) {
    const x = columns[start] as number;
    let end = start + 1;
    while (
      end < columns.length &&
      (columns[end] as number) >> 8 === x >> 8 &&
      (columns[end] as number) < mask.width
    ) {
      end++;
    }
    if (x >= 0 && x < mask.width) {
      stretches.push({ column: x >> 8, start, end });
    }
    start = end;
  }
  return stretches;
}
