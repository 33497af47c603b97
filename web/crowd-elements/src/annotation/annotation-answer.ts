import type { Size } from '../geometry/point';
import type { Drawing } from '../drawing/drawing';
import type { NewShape, Shape } from '../shapes/shape';
import type { ShapeKind } from '../shapes/shape-kind';
import type { Json, JsonObject } from '../values/json';
import { property } from '../values/json';
import { failure, success } from '../values/reading';
import type { AttributePlace, Reading } from '../values/reading';

/** What a drawing contributes to the answer. */
export function answerOf(
  { shapes }: Pick<Drawing, 'shapes'>,
  kind: ShapeKind<Shape>,
  image: Size,
  initialValueModified: boolean | undefined,
): JsonObject {
  return {
    [kind.listName]: shapes.list.map((shape) => written(shape, kind)),
    ...(initialValueModified !== undefined && { initialValueModified }),
    inputImageProperties: { height: image.height, width: image.width },
  };
}

/** Shapes are immutable, so that each is written once: of many, most are those of the answer before. */
const WRITTEN = new WeakMap<Shape, JsonObject>();

function written(shape: Shape, kind: ShapeKind<Shape>): JsonObject {
  const known = WRITTEN.get(shape);
  const json = known ?? kind.write(shape);
  if (known === undefined) {
    WRITTEN.set(shape, json);
  }
  return json;
}

/** An earlier answer. What is no shape in it is passed over: the worker cannot mend it. */
export interface EarlierAnswer {
  readonly shapes: readonly NewShape[];
  readonly image: Size | undefined;
}

/** Reads what `answerOf` has given; undefined for no answer. */
export function readAnswer(value: Json | undefined, kind: ShapeKind<Shape>): EarlierAnswer | undefined {
  const list = property(value, kind.listName);
  if (!Array.isArray(list)) {
    return undefined;
  }
  const properties = property(value, 'inputImageProperties');
  const [width, height] = [property(properties, 'width'), property(properties, 'height')];
  return {
    shapes: (list as readonly Json[]).map((entry) => kind.read(entry)).filter((shape) => shape !== undefined),
    image: typeof width === 'number' && typeof height === 'number' ? { width, height } : undefined,
  };
}

/**
 * Reads the `initial-value` of a template: a list of shapes, or an object that holds the list under the name that it
 * has in the answer. Both forms are documented, and templates use either for every element.
 */
export function readInitialValue(
  value: Json,
  place: AttributePlace,
  kind: ShapeKind<Shape>,
): Reading<readonly NewShape[]> {
  const list = property(value, kind.listName) ?? value;
  if (!Array.isArray(list)) {
    return failure(
      place,
      'The value is no list of shapes.',
      `Write a list, or an object with the list "${kind.listName}".`,
    );
  }
  const shapes: NewShape[] = [];
  for (const [index, entry] of (list as readonly Json[]).entries()) {
    const shape = kind.read(entry);
    if (shape === undefined) {
      return failure(
        place,
        `Entry ${index + 1} of the list is no ${kind.name}.`,
        `Give every entry a label and its place in pixels, as the answer has it.`,
      );
    }
    shapes.push(shape);
  }
  return success(shapes);
}
