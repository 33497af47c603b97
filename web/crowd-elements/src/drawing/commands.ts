import type { Point, Size } from '../geometry/point';
import { kindOf } from '../shapes/kinds';
import type { NewShape, Shape } from '../shapes/shape';
import { commit, commitOnto, deselect, select } from './drawing';
import type { Drawing } from './drawing';
import { addition, removal, replacement } from './edit';

/** How far a copy lies from what it was made of, in pixels of the image. */
const COPY_OFFSET = 10;

/** Adds shapes and selects them. Whoever draws something says with it that there is something to label. */
export function add(drawing: Drawing, shapes: readonly NewShape[], fresh = true): Drawing {
  const added = shapes.map((shape, index) => ({ ...shape, id: drawing.nextId + index }) as Shape);
  const edit = { ...addition(added), ...(drawing.nothing && { nothing: false }) };
  const next = commit({ ...drawing, nextId: drawing.nextId + added.length }, edit);
  return select(
    next,
    added.map(({ id }) => id),
    fresh,
  );
}

/** Puts changed shapes in the place of what they were. */
export function replace(drawing: Drawing, shapes: readonly Shape[]): Drawing {
  return commit(drawing, replacement(drawing.shapes, shapes));
}

/** Removes the selected shapes, but those that are locked. */
export function removeSelected(drawing: Drawing): Drawing {
  return commit(drawing, removal(editable(drawing)));
}

/** Gives the selected shapes a label; with none selected, the next shape gets it. */
export function chooseLabel(drawing: Drawing, label: string): Drawing {
  if (drawing.selection.size === 0 || drawing.fresh) {
    return { ...deselect(drawing), label };
  }
  return replace(
    { ...drawing, label },
    editable(drawing).map((shape) => ({ ...shape, label })),
  );
}

/** Moves the selected shapes; as the continuation of the last edit, if a key is held down. */
export function nudge(drawing: Drawing, by: Point, image: Size, goesOn: boolean): Drawing {
  const moved = editable(drawing).map((shape) => kindOf(shape).move(shape, by, image));
  const edit = replacement(drawing.shapes, moved);
  return goesOn ? commitOnto(drawing, edit) : commit(drawing, edit);
}

/** Adds copies of shapes, a little beside them. */
export function paste(drawing: Drawing, shapes: readonly NewShape[], image: Size): Drawing {
  const moved = shapes.map((shape) =>
    kindOf(shape).move({ ...shape, id: 0 } as Shape, { x: COPY_OFFSET, y: COPY_OFFSET }, image),
  );
  return shapes.length === 0 ? drawing : add(drawing, moved, false);
}

export function duplicateSelected(drawing: Drawing, image: Size): Drawing {
  return paste(drawing, selected(drawing), image);
}

/** Says that there is nothing to label, or takes it back. What is drawn goes away with it, and comes back by undo. */
export function declareNothing(drawing: Drawing): Drawing {
  return drawing.nothing
    ? commit(drawing, { changes: [], nothing: false })
    : commit(drawing, { ...removal(drawing.shapes.list), nothing: true });
}

export function selected(drawing: Drawing): readonly Shape[] {
  return drawing.shapes.pick(drawing.selection);
}

/** The selected shapes that are not locked. */
export function editable(drawing: Drawing): readonly Shape[] {
  return selected(drawing).filter(({ id }) => !drawing.locked.has(id));
}

/** All that can be seen. */
export function selectAll(drawing: Drawing): Drawing {
  return select(
    drawing,
    drawing.shapes.list.map(({ id }) => id).filter((id) => !drawing.hidden.has(id)),
  );
}

/** Selects the shape `step` places on from the selected one, around the ends; hidden ones are passed over. */
export function cycle(drawing: Drawing, step: 1 | -1): Drawing {
  const seen = drawing.shapes.list.filter(({ id }) => !drawing.hidden.has(id));
  const [current] = drawing.selection;
  const place = seen.findIndex(({ id }) => id === current);
  const next = seen.at(place < 0 ? (step > 0 ? 0 : -1) : (place + step) % seen.length);
  return next === undefined ? drawing : select(drawing, [next.id]);
}

/** Hides shapes, or shows them again if all of them are hidden. A hidden shape is not selected. */
export function toggleHidden(drawing: Drawing, ids: readonly number[]): Drawing {
  const hidden = toggled(drawing.hidden, ids);
  return {
    ...select(
      drawing,
      [...drawing.selection].filter((id) => !hidden.has(id)),
    ),
    hidden,
  };
}

/** Locks shapes against changes, or unlocks them if all of them are locked. */
export function toggleLocked(drawing: Drawing, ids: readonly number[]): Drawing {
  return { ...drawing, locked: toggled(drawing.locked, ids) };
}

function toggled(set: ReadonlySet<number>, ids: readonly number[]): ReadonlySet<number> {
  const next = new Set(set);
  const all = ids.every((id) => set.has(id));
  for (const id of ids) {
    if (all) {
      next.delete(id);
    } else {
      next.add(id);
    }
  }
  return next;
}
