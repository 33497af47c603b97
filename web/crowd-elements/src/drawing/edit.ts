import type { Shape } from '../shapes/shape';
import type { ShapeChange, Shapes } from './shapes';

/** One reversible step: which shapes change, and whether "nothing to label" does. */
export interface Edit {
  readonly changes: readonly ShapeChange[];
  /** What "nothing to label" becomes; missing where it stays. It was the opposite before. */
  readonly nothing?: boolean;
}

export function inverse({ changes, nothing }: Edit): Edit {
  return {
    changes: changes.map(({ id, before, after }) => ({ id, before: after, after: before })),
    ...(nothing !== undefined && { nothing: !nothing }),
  };
}

/** Whether an edit changes the very shapes that another one has just changed, so that both may count as one. */
export function goesOnWith(last: Edit, { changes }: Edit): boolean {
  return (
    last.nothing === undefined &&
    last.changes.length === changes.length &&
    changes.every(({ id, before }, index) => {
      const earlier = last.changes[index];
      return earlier?.id === id && earlier.before !== undefined && earlier.after === before;
    })
  );
}

/** The one edit that does what two do after each other, of which the second goes on with the first. */
export function composed(first: Edit, second: Edit): Edit {
  const changes = new Map(first.changes.map((change) => [change.id, change]));
  for (const change of second.changes) {
    const earlier = changes.get(change.id);
    changes.set(change.id, earlier === undefined ? change : { ...change, before: earlier.before });
  }
  return { changes: [...changes.values()] };
}

export function addition(shapes: readonly Shape[]): Edit {
  return { changes: shapes.map((after) => ({ id: after.id, before: undefined, after })) };
}

export function removal(shapes: readonly Shape[]): Edit {
  return { changes: shapes.map((before) => ({ id: before.id, before, after: undefined })) };
}

/** Puts shapes in the place of those with the same ids. Shapes that are the same change nothing. */
export function replacement(current: Shapes, shapes: readonly Shape[]): Edit {
  const changes: ShapeChange[] = [];
  for (const after of shapes) {
    const before = current.get(after.id);
    if (before !== undefined && before !== after && !equal(before, after)) {
      changes.push({ id: after.id, before, after });
    }
  }
  return { changes };
}

export function isEmpty({ changes, nothing }: Edit): boolean {
  return changes.length === 0 && nothing === undefined;
}

function equal(a: Shape, b: Shape): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
