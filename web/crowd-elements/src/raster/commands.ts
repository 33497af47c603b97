import { labelColour } from '../theme/label-colours';
import { commit, segmentOf } from './painting';
import type { PaintEdit, Painting } from './painting';
import { Spans } from './spans';
import { MOST_SEGMENTS } from './segment';
import type { Segment } from './segment';
import { Stroke } from './stroke';
import type { Painted } from './stroke';
import { TILE_SIDE } from './tile';

/** How labels become segments. */
export interface SegmentRules {
  /** A label may have several objects, each a segment of its own; else it has one segment. */
  readonly several: boolean;
  /** The colour that a label's segments should have, if the template says so. */
  colourOf(label: string): string | undefined;
}

/** The segment that a stroke paints with; undefined where no label is chosen, or no value is left. */
export function brushOf(painting: Painting, rules: SegmentRules): Segment | undefined {
  const { label, nextValue: value } = painting;
  const known = rules.several ? segmentOf(painting, painting.active) : labeled(painting, label);
  if (known !== undefined || label === undefined || value > MOST_SEGMENTS) {
    return known;
  }
  const used = new Set(painting.segments.map(({ colour }) => colour));
  const wanted = rules.colourOf(label);
  return {
    value,
    label,
    colour: wanted !== undefined && !used.has(wanted) ? wanted : freeColour(used, value),
  };
}

/** Takes what a stroke has painted with a segment, as one edit. Whoever paints says that there is something to label. */
export function paint(painting: Painting, painted: Painted, segment: Segment): Painting {
  if (painted.changes.length === 0) {
    return painting;
  }
  const isNew = segmentOf(painting, segment.value) === undefined;
  const edit: PaintEdit = {
    tiles: painted.changes,
    segments: isNew ? [{ value: segment.value, before: undefined, after: segment }] : [],
    ...(painting.nothing && { nothing: false }),
  };
  return {
    ...commit(painting, edit),
    mask: painted.mask,
    active: segment.value,
    nextValue: Math.max(painting.nextValue, segment.value + 1),
  };
}

/** Takes what a stroke has wiped out, as one edit. */
export function erase(painting: Painting, painted: Painted): Painting {
  return painted.changes.length === 0
    ? painting
    : { ...commit(painting, { tiles: painted.changes, segments: [] }), mask: painted.mask };
}

/**
 * Chooses the label to paint with. Of several objects with one label the next stroke begins a new one, unless the worker
 * has picked one to change: that one gets the label.
 */
export function chooseLabel(painting: Painting, label: string, rules: SegmentRules): Painting {
  if (!rules.several) {
    return { ...painting, label, active: labeled(painting, label)?.value, picked: false };
  }
  const picked = painting.picked ? segmentOf(painting, painting.active) : undefined;
  if (picked === undefined || painting.locked.has(picked.value)) {
    return { ...painting, label, active: undefined, picked: false };
  }
  return picked.label === label
    ? { ...painting, label }
    : commit(
        { ...painting, label },
        { tiles: [], segments: [{ value: picked.value, before: picked, after: { ...picked, label } }] },
      );
}

/** The next stroke begins a new object with the label. */
export function beginNew(painting: Painting): Painting {
  return { ...painting, active: undefined, picked: false };
}

/** Picks a segment, to go on painting it, to change or to remove it. */
export function pick(painting: Painting, value: number | undefined): Painting {
  const segment = segmentOf(painting, value);
  return segment === undefined
    ? { ...painting, active: undefined, picked: false }
    : { ...painting, active: segment.value, label: segment.label, picked: true };
}

/** Picks the segment `step` places on among those that are seen, around the ends. */
export function cycle(painting: Painting, step: 1 | -1): Painting {
  const areas = painting.mask.areas();
  const seen = painting.segments.filter(({ value }) => areas.has(value) && !painting.hidden.has(value));
  const place = seen.findIndex(({ value }) => value === painting.active);
  const next = seen.at(place < 0 ? (step > 0 ? 0 : -1) : (place + step) % seen.length);
  return next === undefined ? painting : pick(painting, next.value);
}

/** Wipes a segment out, if it is not locked. */
export function remove(painting: Painting, value: number | undefined): Painting {
  const segment = segmentOf(painting, value);
  if (segment === undefined || painting.locked.has(segment.value)) {
    return painting;
  }
  const painted = wiped(painting, segment.value);
  const edit: PaintEdit = {
    tiles: painted.changes,
    segments: [{ value: segment.value, before: segment, after: undefined }],
  };
  return { ...commit(painting, edit), mask: painted.mask };
}

/** Says that there is nothing to label, or takes it back. What is painted goes away with it, and comes back by undo. */
export function declareNothing(painting: Painting): Painting {
  if (painting.nothing) {
    return commit(painting, { tiles: [], segments: [], nothing: false });
  }
  const painted = wiped(painting, undefined);
  const segments = painting.segments.map((before) => ({ value: before.value, before, after: undefined }));
  return {
    ...commit(painting, { tiles: painted.changes, segments, nothing: true }),
    mask: painted.mask,
  };
}

export function toggleHidden(painting: Painting, value: number): Painting {
  return { ...painting, hidden: toggled(painting.hidden, value) };
}

/** Locks a segment, so that nothing is painted over it, or unlocks it. */
export function toggleLocked(painting: Painting, value: number): Painting {
  return { ...painting, locked: toggled(painting.locked, value) };
}

function labeled({ segments }: Painting, label: string | undefined): Segment | undefined {
  return segments.find((segment) => segment.label === label);
}

/** Without the pixels of one value, or of all. */
function wiped({ mask }: Painting, value: number | undefined): Painted {
  const stroke = new Stroke(mask);
  const indices = value === undefined ? mask.tiles.keys() : mask.tilesWith(value);
  for (const index of indices) {
    stroke.fill(tileSpans(index, mask.columns), 0, value);
  }
  return stroke.finish();
}

function tileSpans(index: number, columns: number): Spans {
  const [left, top] = [(index % columns) * TILE_SIDE, Math.floor(index / columns) * TILE_SIDE];
  const rows = Array.from({ length: TILE_SIDE }, (_row, row) => [top + row, left, left + TILE_SIDE]);
  return new Spans(Int32Array.from(rows.flat()));
}

function freeColour(used: ReadonlySet<string>, value: number): string {
  for (let index = value - 1; ; index++) {
    const colour = labelColour(index);
    if (!used.has(colour)) {
      return colour;
    }
  }
}

function toggled(set: ReadonlySet<number>, value: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(value)) {
    next.add(value);
  }
  return next;
}
