import type { Shape } from '../shapes/shape';

/** What an edit does to one shape: `before` is missing where the shape is new, `after` where it is gone. */
export interface ShapeChange {
  readonly id: number;
  readonly before: Shape | undefined;
  readonly after: Shape | undefined;
}

/** The shapes of a drawing in the order of their ids. Immutable; a changed one shares the shapes that did not change. */
export class Shapes implements Iterable<Shape> {
  static readonly NONE = new Shapes([]);

  private constructor(private readonly sorted: readonly Shape[]) {}

  static of(shapes: readonly Shape[]): Shapes {
    return new Shapes([...shapes].sort((a, b) => a.id - b.id));
  }

  get size(): number {
    return this.sorted.length;
  }

  [Symbol.iterator](): Iterator<Shape> {
    return this.sorted[Symbol.iterator]();
  }

  get list(): readonly Shape[] {
    return this.sorted;
  }

  get(id: number): Shape | undefined {
    const shape = this.sorted[this.placeOf(id)];
    return shape?.id === id ? shape : undefined;
  }

  /** Those of the given ids that are here, in their order. */
  pick(ids: Iterable<number>): readonly Shape[] {
    return [...ids]
      .sort((a, b) => a - b)
      .map((id) => this.get(id))
      .filter((shape) => shape !== undefined);
  }

  /** The shapes after the changes. */
  with(changes: readonly ShapeChange[]): Shapes {
    if (changes.every(({ before, after }) => before !== undefined && after !== undefined)) {
      const next = [...this.sorted];
      for (const { id, after } of changes) {
        next[this.placeOf(id)] = after as Shape;
      }
      return new Shapes(next);
    }
    const touched = new Set(changes.map(({ id }) => id));
    const kept = this.sorted.filter(({ id }) => !touched.has(id));
    const come = changes.map(({ after }) => after).filter((shape) => shape !== undefined);
    return Shapes.of([...kept, ...come]);
  }

  /** The place at which a shape of this id is, or would have to be put in. */
  private placeOf(id: number): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sorted[middle] as Shape).id < id) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

/** What leads from one state of the shapes to another. Shapes that both share cost a comparison. */
export function changesBetween(before: Shapes, after: Shapes): readonly ShapeChange[] {
  if (before === after) {
    return [];
  }
  const changes: ShapeChange[] = [];
  const [old, young] = [before.list, after.list];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [gone, come] = [old[i], young[j]];
    if (gone !== undefined && (come === undefined || gone.id < come.id)) {
      changes.push({ id: gone.id, before: gone, after: undefined });
      i++;
    } else if (come !== undefined && (gone === undefined || come.id < gone.id)) {
      changes.push({ id: come.id, before: undefined, after: come });
      j++;
    } else {
      if (gone !== undefined && gone !== come) {
        changes.push({ id: gone.id, before: gone, after: come });
      }
      i++;
      j++;
    }
  }
  return changes;
}
