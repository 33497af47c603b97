import type { Point, Size } from '../geometry/point';
import type { View } from '../geometry/view';

/** Marks the elements that lie over the image of a viewer, in its slot `layer`. */
export const STAGE_LAYER = Symbol('plumbline stage layer');

/** A pen's eraser in `button` and in `buttons`, by the Pointer Events standard. */
export const ERASER = 5;
const ERASER_BIT = 32;

/** A mouse, a finger or a pen on the stage. */
export interface StagePointer {
  readonly pointer: number;
  readonly type: 'mouse' | 'touch' | 'pen';
  /** In CSS pixels of the stage. */
  readonly at: Point;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly ctrl: boolean;
  /** A pen that was turned round: its other end touches the stage, or is near. */
  readonly eraser: boolean;
}

/** What an image viewer needs of an element that is drawn over its image and takes its pointers first. */
export interface StageLayer {
  readonly [STAGE_LAYER]: true;
  /** The CSS cursor at the place of the last pointer. */
  readonly cursor: string;
  /** The image lies on the stage like this from now on. */
  show(view: View, stage: Size, image: Size): void;
  /** Takes a press, or answers false and leaves it to the viewer to move the image. */
  press(pointer: StagePointer): boolean;
  /** A pointer moves, pressed or not. */
  move(pointer: StagePointer): void;
  release(pointer: StagePointer): void;
  /** What the pointer has begun is given up: a second finger makes it a pinch. */
  cancel(): void;
  /** No pointer is over the stage any more. */
  leave(): void;
}

export function isStageLayer(element: Element | undefined): element is Element & StageLayer {
  return element !== undefined && STAGE_LAYER in element;
}

export function stagePointerOf(event: PointerEvent, at: Point): StagePointer {
  const { pointerId: pointer, pointerType, shiftKey: shift, altKey: alt, ctrlKey, metaKey } = event;
  const type = pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse';
  const eraser = type === 'pen' && (event.button === ERASER || (event.buttons & ERASER_BIT) !== 0);
  return { pointer, type, at, shift, alt, ctrl: ctrlKey || metaKey, eraser };
}
