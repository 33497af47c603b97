import { commit, commitOnto } from '../drawing/drawing';
import { editable } from '../drawing/commands';
import { replacement } from '../drawing/edit';
import { crossesItself } from '../geometry/chain';
import type { Point } from '../geometry/point';
import type { KeyPress } from '../keyboard/key-press';
import { kindOf } from '../shapes/kinds';
import type { Shape } from '../shapes/shape';
import type { Grip } from '../shapes/shape-kind';
import type { DrawingHost } from './drawing-host';

/** Changes the points of the one selected shape by keys: goes from grip to grip, and moves the one it is at. */
export class GripKeys {
  /** The shape that the keys are in, and the place of the grip in its list. */
  private at: { readonly id: number; readonly place: number } | undefined;

  constructor(private readonly host: DrawingHost) {}

  /** Goes on to the next grip, or back to the last; false where no shape has any. */
  go(step: 1 | -1): boolean {
    const shape = this.shape;
    if (shape === undefined) {
      return false;
    }
    const grips = kindOf(shape).grips(shape);
    const before = this.at?.id === shape.id ? this.at.place : step > 0 ? -1 : grips.length;
    this.pointTo(shape, (before + step + grips.length) % grips.length);
    return true;
  }

  /** Moves the grip by a pixel, or by ten; false where none is chosen. */
  move(direction: Point, press: Pick<KeyPress, 'shiftKey' | 'repeat'>): boolean {
    const { store, viewer, settings } = this.host;
    const shape = this.shape;
    const grip = this.grip(shape);
    const image = viewer?.imageSize;
    if (shape === undefined || grip === undefined || image === undefined) {
      return false;
    }
    const step = press.shiftKey ? 10 : 1;
    const to = { x: grip.at.x + direction.x * step, y: grip.at.y + direction.y * step };
    const changed = kindOf(shape).drag(shape, grip, to, image);
    if (!settings.mayCross && changed.kind === 'polygon' && crosses(changed.vertices)) {
      this.host.tell('edgesWouldCross');
      return true;
    }
    const edit = replacement(store.current.shapes, [changed]);
    store.update((press.repeat ? commitOnto : commit)(store.current, edit));
    // The middle of an edge has become a vertex, which follows the one that the edge began with.
    this.pointTo(changed, grip.type === 'middle' ? grip.index + 1 : (this.at?.place ?? 0));
    return true;
  }

  /** Lets go of the grip; false where none is held. */
  leave(): boolean {
    const held = this.grip(this.shape) !== undefined;
    this.at = undefined;
    return held;
  }

  private pointTo(shape: Shape, place: number): void {
    this.at = { id: shape.id, place };
    const grip = this.grip(shape);
    if (grip !== undefined) {
      this.host.layer?.pointTo(grip.at);
    }
  }

  private grip(shape: Shape | undefined): Grip | undefined {
    return shape !== undefined && this.at?.id === shape.id
      ? kindOf(shape).grips(shape)[this.at.place]
      : undefined;
  }

  private get shape(): Shape | undefined {
    const { current } = this.host.store;
    return current.selection.size === 1 && !this.host.tools.busy ? editable(current)[0] : undefined;
  }
}

function crosses(vertices: readonly Point[]): boolean {
  return crossesItself({ vertices, closed: true });
}
