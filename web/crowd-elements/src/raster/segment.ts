/** What a value of a mask stands for: a label, or one of several objects with it. */
export interface Segment {
  /** 1 to 65,535. */
  readonly value: number;
  readonly label: string;
  /** Written #rrggbb; no other segment has it, so that the picture of the answer tells them apart. */
  readonly colour: string;
}

/** What an edit does to one segment: `before` is missing where it is new, `after` where it is gone. */
export interface SegmentChange {
  readonly value: number;
  readonly before: Segment | undefined;
  readonly after: Segment | undefined;
}

/** The greatest value that a mask holds. */
export const MOST_SEGMENTS = 0xffff;

export function segmentsAfter(
  segments: readonly Segment[],
  changes: readonly SegmentChange[],
  to: 'before' | 'after',
): readonly Segment[] {
  if (changes.length === 0) {
    return segments;
  }
  const byValue = new Map(segments.map((segment) => [segment.value, segment]));
  for (const change of changes) {
    const segment = change[to];
    if (segment === undefined) {
      byValue.delete(change.value);
    } else {
      byValue.set(change.value, segment);
    }
  }
  return [...byValue.values()].sort((a, b) => a.value - b.value);
}
