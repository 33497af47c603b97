import { changesBetween } from '../drawing/shapes';
import type { Drawing } from '../drawing/drawing';
import { text } from '../i18n/texts';
import { kindOf } from '../shapes/kinds';
import type { Shape } from '../shapes/shape';

/** How large a shape is, in a few characters. */
export function measureOf(shape: Shape): string {
  const { text: key, values } = kindOf(shape).measure(shape);
  return text(key, values);
}

/** What a screen reader is told when a drawing has become another one; empty where there is nothing to tell. */
export function spokenChange(before: Drawing, after: Drawing): string {
  if (before.nothing !== after.nothing) {
    return text(after.nothing ? 'nothingToLabelChosen' : 'nothingToLabelTakenBack');
  }
  const changes = changesBetween(before.shapes, after.shapes);
  if (changes.length > 0) {
    const [{ before: old, after: young }] = changes as [(typeof changes)[number]];
    const key = old === undefined ? 'shapeAdded' : young === undefined ? 'shapeRemoved' : 'shapeChanged';
    return changes.length === 1
      ? text(key, described(young ?? old, after))
      : text('shapesChanged', { count: changes.length, total: after.shapes.size });
  }
  if (before.selection !== after.selection && after.selection.size > 0) {
    const [only] = after.shapes.pick(after.selection);
    return after.selection.size > 1
      ? text('shapesSelected', { count: after.selection.size })
      : text('shapeSelected', described(only, after));
  }
  return before.label !== after.label && after.label !== undefined
    ? text('labelChosen', { label: after.label })
    : '';
}

function described(shape: Shape | undefined, { shapes }: Drawing): Record<string, string | number> {
  const place = shape === undefined ? -1 : shapes.list.findIndex(({ id }) => id === shape.id);
  return shape === undefined
    ? {}
    : {
        label: place < 0 ? shape.label : `${place + 1}. ${shape.label}`,
        measure: measureOf(shape),
        total: shapes.size,
      };
}
