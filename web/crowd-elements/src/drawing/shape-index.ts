import { overlap } from '../geometry/bounds';
import type { Bounds } from '../geometry/bounds';
import { kindOf } from '../shapes/kinds';
import type { Shape } from '../shapes/shape';
import { Shapes, changesBetween } from './shapes';

interface Entry {
  readonly shape: Shape;
  readonly bounds: Bounds;
}

/** Cells of the finest level are this wide, in pixels of the image. */
const FINEST_CELL = 16;
/** More columns than any image has, so that a cell's row and column make one number. */
const COLUMNS = 2 ** 24;

/**
 * Finds the shapes of an area without looking at the others. A loose grid in levels: a shape stands in the one cell
 * that its upper left corner lies in, on the first level whose cells are as large as the shape, so it reaches at most
 * into the next cell. Derived from the shapes: `follow` brings it up to date with what has changed.
 */
export class ShapeIndex {
  private current = Shapes.NONE;
  private readonly entries = new Map<number, Entry>();
  private readonly levels: Map<number, Map<number, Entry>>[] = [];

  get shapes(): Shapes {
    return this.current;
  }

  follow(shapes: Shapes): void {
    for (const { id, after } of changesBetween(this.current, shapes)) {
      this.remove(id);
      if (after !== undefined) {
        this.insert({ shape: after, bounds: kindOf(after).bounds(after) });
      }
    }
    this.current = shapes;
  }

  boundsOf(id: number): Bounds | undefined {
    return this.entries.get(id)?.bounds;
  }

  /** The shapes whose bounds have a point in common with an area, in the order of their ids. */
  within(area: Bounds): readonly Shape[] {
    const found: Shape[] = [];
    for (const [level, cells] of this.levels.entries()) {
      this.collect(level, cells, area, found);
    }
    return found.sort((a, b) => a.id - b.id);
  }

  private collect(level: number, cells: Map<number, Map<number, Entry>>, area: Bounds, found: Shape[]): void {
    const width = FINEST_CELL * 2 ** level;
    const [left, top] = [Math.floor(area.left / width) - 1, Math.floor(area.top / width) - 1];
    const [right, bottom] = [Math.floor(area.right / width), Math.floor(area.bottom / width)];
    const take = (cell: Map<number, Entry>): void => {
      for (const { shape, bounds } of cell.values()) {
        if (overlap(bounds, area)) {
          found.push(shape);
        }
      }
    };
    if ((right - left + 1) * (bottom - top + 1) >= cells.size) {
      cells.forEach(take);
      return;
    }
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = cells.get(row * COLUMNS + column);
        if (cell !== undefined) {
          take(cell);
        }
      }
    }
  }

  private insert(entry: Entry): void {
    this.entries.set(entry.shape.id, entry);
    const [level, key] = cellOf(entry.bounds);
    while (this.levels.length <= level) {
      this.levels.push(new Map());
    }
    const cells = this.levels[level] as Map<number, Map<number, Entry>>;
    const cell = cells.get(key);
    if (cell === undefined) {
      cells.set(key, new Map([[entry.shape.id, entry]]));
    } else {
      cell.set(entry.shape.id, entry);
    }
  }

  private remove(id: number): void {
    const entry = this.entries.get(id);
    if (entry !== undefined) {
      const [level, key] = cellOf(entry.bounds);
      const cells = this.levels[level];
      const cell = cells?.get(key);
      cell?.delete(id);
      if (cell?.size === 0) {
        cells?.delete(key);
      }
      this.entries.delete(id);
    }
  }
}

function cellOf({ left, top, right, bottom }: Bounds): readonly [level: number, key: number] {
  const size = Math.max(right - left, bottom - top, 1);
  const level = Math.max(Math.ceil(Math.log2(size / FINEST_CELL)), 0);
  const width = FINEST_CELL * 2 ** level;
  return [level, Math.floor(top / width) * COLUMNS + Math.floor(left / width)];
}
