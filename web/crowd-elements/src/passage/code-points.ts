/**
 * Converts places in a text between UTF-16 units, by which scripts count, and Unicode code points, by which answers
 * count: "😀" is two units and one code point. Places are between 0 and the text's length, both ends included.
 */
export class CodePoints {
  /** Where the second halves of surrogate pairs stand, in UTF-16 units, ascending. */
  private readonly seconds: readonly number[];

  constructor(text: string) {
    const seconds: number[] = [];
    for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) {
      seconds.push(match.index + 1);
    }
    this.seconds = seconds;
  }

  /** The code points before a UTF-16 place. A place inside a pair counts as the one before it. */
  fromUnits(units: number): number {
    return units - this.secondsUpTo((second) => second <= units);
  }

  /** The UTF-16 place of a code point. */
  toUnits(points: number): number {
    // The i-th pair has i seconds before it, so its second half begins code point `second - i`.
    return points + this.secondsUpTo((second, index) => second - index <= points);
  }

  /** How many seconds satisfy the condition, which holds for the first ones only. */
  private secondsUpTo(holds: (second: number, index: number) => boolean): number {
    let low = 0;
    let high = this.seconds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.seconds[middle] ?? 0, middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
