/** Something that is marked in a text, in UTF-16 units; `end` is exclusive. */
export interface Mark {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  /** A CSS colour. */
  readonly colour: string;
  /** The short name that stands above its beginning. */
  readonly tag: string;
}

/**
 * The lane of each mark: marks that overlap have different ones, counted from 0, so that their lines lie below each
 * other. `marks` ascend by `start`.
 */
export function lanesOf(marks: readonly Mark[]): ReadonlyMap<number, number> {
  const ends: number[] = [];
  const lanes = new Map<number, number>();
  for (const { id, start, end } of marks) {
    const free = ends.findIndex((laneEnd) => laneEnd <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    lanes.set(id, lane);
  }
  return lanes;
}

/** A tag's place in its block, in CSS pixels. */
export interface TagPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Tags whose tops differ by less stand on one line: fonts of different scripts have different heights. */
const LINE_TOLERANCE = 10;
const GAP = 2;

/** Moves tags to the right that would cover the one before them on their line. The order stays as it is. */
export function spread(places: readonly TagPlace[]): readonly TagPlace[] {
  const lines: { readonly top: number; readonly places: { place: TagPlace; index: number }[] }[] = [];
  for (const entry of places
    .map((place, index) => ({ place, index }))
    .sort((a, b) => a.place.top - b.place.top)) {
    const line = lines.at(-1);
    if (line !== undefined && entry.place.top - line.top < LINE_TOLERANCE) {
      line.places.push(entry);
    } else {
      lines.push({ top: entry.place.top, places: [entry] });
    }
  }
  const result = [...places];
  for (const line of lines) {
    let free = Number.NEGATIVE_INFINITY;
    for (const { place, index } of line.places.sort(
      (a, b) => a.place.left - b.place.left || a.index - b.index,
    )) {
      const left = Math.max(place.left, free);
      free = left + place.width + GAP;
      result[index] = { ...place, left };
    }
  }
  return result;
}

/** The innermost mark at a place; with `after` the next one of those that lie there, from the inside out. */
export function markAt(marks: readonly Mark[], place: number, after?: number): Mark | undefined {
  const here = marks
    .filter((mark) => mark.start <= place && place < mark.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.id - b.id);
  const index = here.findIndex((mark) => mark.id === after);
  return here[(index + 1) % Math.max(here.length, 1)];
}
