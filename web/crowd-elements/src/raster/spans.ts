import type { Bounds } from '../geometry/bounds';
import { clamp } from '../geometry/point';
import type { Size } from '../geometry/point';

const FIELDS = 3;

/**
 * A set of pixels as spans of rows: row, first column, column after the last; in any order, and they may overlap.
 * Immutable.
 */
export class Spans {
  static readonly NONE = new Spans(new Int32Array(0));

  constructor(private readonly fields: Int32Array<ArrayBuffer>) {}

  get count(): number {
    return this.fields.length / FIELDS;
  }

  row(index: number): number {
    return this.fields[FIELDS * index] as number;
  }

  from(index: number): number {
    return this.fields[FIELDS * index + 1] as number;
  }

  to(index: number): number {
    return this.fields[FIELDS * index + 2] as number;
  }

  /** Pixels, those in several spans counted each time. */
  get area(): number {
    let area = 0;
    for (let index = 0; index < this.count; index++) {
      area += this.to(index) - this.from(index);
    }
    return area;
  }

  get bounds(): Bounds {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let index = 0; index < this.count; index++) {
      left = Math.min(left, this.from(index));
      right = Math.max(right, this.to(index));
      top = Math.min(top, this.row(index));
      bottom = Math.max(bottom, this.row(index) + 1);
    }
    return { left, top, right, bottom };
  }
}

/** Collects spans inside an image; what lies outside is cut off. */
export class SpansBuilder {
  private fields = new Int32Array(FIELDS * 64);
  private used = 0;

  constructor(private readonly image: Size) {}

  add(row: number, from: number, to: number): void {
    const [left, right] = [clamp(from, 0, this.image.width), clamp(to, 0, this.image.width)];
    if (row < 0 || row >= this.image.height || left >= right) {
      return;
    }
    if (this.used === this.fields.length) {
      const grown = new Int32Array(2 * this.fields.length);
      grown.set(this.fields);
      this.fields = grown;
    }
    this.fields[this.used++] = row;
    this.fields[this.used++] = left;
    this.fields[this.used++] = right;
  }

  build(): Spans {
    return new Spans(this.fields.slice(0, this.used));
  }
}
