import { History } from '../drawing/history';
import { Mask } from './mask';
import { segmentsAfter } from './segment';
import type { Segment, SegmentChange } from './segment';
import { changed } from './stroke';
import type { TileChange } from './stroke';

/** One reversible step: what becomes of tiles and segments, and whether "nothing to label" changes. */
export interface PaintEdit {
  readonly tiles: readonly TileChange[];
  readonly segments: readonly SegmentChange[];
  /** What "nothing to label" becomes; missing where it stays. It was the opposite before. */
  readonly nothing?: boolean;
}

/** Everything that a worker has painted and chosen, as plain data; what is seen is derived from it. */
export interface Painting {
  readonly mask: Mask;
  /** What the values of the mask stand for, in the order of the values. */
  readonly segments: readonly Segment[];
  /** The worker has said that there is nothing to label. */
  readonly nothing: boolean;
  readonly history: History<PaintEdit>;
  /** The value that the next segment gets. Values are never used again. */
  readonly nextValue: number;

  /** The label of the next segment. */
  readonly label: string | undefined;
  /** The value that is painted with; undefined where a new segment begins with the next stroke. */
  readonly active: number | undefined;
  /** The worker has picked the active segment, to change it; it is not just what was painted last. */
  readonly picked: boolean;
  readonly hidden: ReadonlySet<number>;
  /** Values that are not painted over. */
  readonly locked: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** A painting to begin with; what is in it cannot be undone. */
export function paintingOf(
  mask: Mask,
  segments: readonly Segment[] = [],
  { nothing = false, label }: { readonly nothing?: boolean; readonly label?: string | undefined } = {},
): Painting {
  return {
    mask,
    segments,
    nothing,
    history: History.empty(),
    nextValue: segments.reduce((next, { value }) => Math.max(next, value + 1), 1),
    label,
    active: undefined,
    picked: false,
    hidden: NONE,
    locked: NONE,
  };
}

/** Does an edit, so that it can be undone. An edit that changes nothing is none. */
export function commit(painting: Painting, edit: PaintEdit): Painting {
  const empty = edit.tiles.length === 0 && edit.segments.length === 0 && edit.nothing === undefined;
  return empty ? painting : { ...applied(painting, edit, 'after'), history: painting.history.push(edit) };
}

export function undo(painting: Painting): Painting {
  const { last } = painting.history;
  return last === undefined
    ? painting
    : { ...applied(painting, last, 'before'), history: painting.history.back() };
}

export function redo(painting: Painting): Painting {
  const { next } = painting.history;
  return next === undefined
    ? painting
    : { ...applied(painting, next, 'after'), history: painting.history.forward() };
}

export function segmentOf({ segments }: Painting, value: number | undefined): Segment | undefined {
  return value === undefined ? undefined : segments.find((segment) => segment.value === value);
}

function applied(painting: Painting, edit: PaintEdit, to: 'before' | 'after'): Painting {
  const segments = segmentsAfter(painting.segments, edit.segments, to);
  const gone = painting.active !== undefined && !segments.some(({ value }) => value === painting.active);
  const { nothing } = edit;
  return {
    ...painting,
    mask: changed(painting.mask, edit.tiles, to),
    segments,
    nothing: nothing === undefined ? painting.nothing : to === 'after' ? nothing : !nothing,
    ...(gone && { active: undefined, picked: false }),
  };
}
