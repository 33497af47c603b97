import type { IconName } from '../element/icons';
import type { TextKey } from '../i18n/en';
import type { Shape } from '../shapes/shape';
import type { ShapeKind } from '../shapes/shape-kind';
import type { Tool } from '../tools/tool';

/** What tells the drawing elements from each other. */
export interface DrawingTask<P = unknown> {
  readonly kind: ShapeKind<Shape>;
  readonly tool: Tool<P>;
  readonly icon: IconName;
  /** Name of the tool that draws. */
  readonly title: TextKey;
  /** How the first shape is made. */
  readonly hint: TextKey;
  /** The answer says whether an initial value was changed. */
  readonly tellsModified: boolean;
}
