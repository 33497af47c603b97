import type { NewShape, Shape } from '../shapes/shape';
import { composed, goesOnWith, inverse, isEmpty } from './edit';
import type { Edit } from './edit';
import { History } from './history';
import { Shapes } from './shapes';

/** Everything that a worker has made and chosen, as plain data; what is seen is derived from it. */
export interface Drawing {
  readonly shapes: Shapes;
  /** The worker has said that there is nothing to label. */
  readonly nothing: boolean;
  readonly history: History<Edit>;
  /** The id that the next shape gets. Ids are never used again. */
  readonly nextId: number;

  readonly selection: ReadonlySet<number>;
  /** The selection is what has just been drawn, not what the worker has picked. */
  readonly fresh: boolean;
  /** The label of the next shape. */
  readonly label: string | undefined;
  readonly hidden: ReadonlySet<number>;
  readonly locked: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** A drawing to begin with; its shapes cannot be undone. */
export function drawingOf(
  shapes: readonly NewShape[],
  { nothing = false, label }: { nothing?: boolean; label?: string | undefined } = {},
): Drawing {
  return {
    shapes: Shapes.of(shapes.map((shape, id) => ({ ...shape, id }) as Shape)),
    nothing,
    history: History.empty(),
    nextId: shapes.length,
    selection: NONE,
    fresh: false,
    label,
    hidden: NONE,
    locked: NONE,
  };
}

/** Does an edit, so that it can be undone. An edit that changes nothing is none. */
export function commit(drawing: Drawing, edit: Edit): Drawing {
  return isEmpty(edit) ? drawing : { ...applied(drawing, edit), history: drawing.history.push(edit) };
}

/** Does an edit as the continuation of the last one, if it goes on with it: both are undone together. */
export function commitOnto(drawing: Drawing, edit: Edit): Drawing {
  const { last } = drawing.history;
  if (last === undefined || isEmpty(edit) || !goesOnWith(last, edit)) {
    return commit(drawing, edit);
  }
  return { ...applied(drawing, edit), history: drawing.history.replaceLast(composed(last, edit)) };
}

export function undo(drawing: Drawing): Drawing {
  const { last } = drawing.history;
  return last === undefined
    ? drawing
    : { ...selectTouched(applied(drawing, inverse(last)), last), history: drawing.history.back() };
}

export function redo(drawing: Drawing): Drawing {
  const { next } = drawing.history;
  return next === undefined
    ? drawing
    : { ...selectTouched(applied(drawing, next), next), history: drawing.history.forward() };
}

export function select(drawing: Drawing, ids: Iterable<number>, fresh = false): Drawing {
  return { ...drawing, selection: new Set(ids), fresh };
}

export function deselect(drawing: Drawing): Drawing {
  return drawing.selection.size === 0 ? drawing : select(drawing, NONE);
}

function applied(drawing: Drawing, { changes, nothing = drawing.nothing }: Edit): Drawing {
  const gone = changes.filter(({ after }) => after === undefined).map(({ id }) => id);
  return {
    ...drawing,
    shapes: drawing.shapes.with(changes),
    nothing,
    selection: without(drawing.selection, gone),
    hidden: without(drawing.hidden, gone),
    locked: without(drawing.locked, gone),
  };
}

/** After undo and redo the shapes that they touched are selected, so that one sees what has happened. */
function selectTouched(drawing: Drawing, { changes }: Edit): Drawing {
  return select(
    drawing,
    changes.filter(({ id }) => drawing.shapes.get(id) !== undefined).map(({ id }) => id),
    true,
  );
}

function without(ids: ReadonlySet<number>, gone: readonly number[]): ReadonlySet<number> {
  return gone.some((id) => ids.has(id)) ? new Set([...ids].filter((id) => !gone.includes(id))) : ids;
}
