import {
  chooseLabel,
  cycle,
  declareNothing,
  duplicateSelected,
  nudge,
  paste,
  removeSelected,
  selectAll,
  selected,
  toggleHidden,
  toggleLocked,
} from '../drawing/commands';
import { redo, select, undo } from '../drawing/drawing';
import type { Drawing } from '../drawing/drawing';
import { union } from '../geometry/bounds';
import type { Bounds } from '../geometry/bounds';
import type { Point } from '../geometry/point';
import type { KeyPress } from '../keyboard/key-press';
import { kindOf } from '../shapes/kinds';
import type { NewShape } from '../shapes/shape';
import type { DrawingHost } from './drawing-host';
import { drawingCommandOf } from './drawing-keys';
import type { SimpleCommand } from './drawing-keys';
import { GripKeys } from './grip-keys';
import type { ObjectAction } from './object-list';

/** Does what keys, buttons and the list of objects ask for. */
export class DrawingActions {
  private clipboard: readonly NewShape[] = [];
  private readonly grips: GripKeys;

  constructor(private readonly host: DrawingHost) {
    this.grips = new GripKeys(host);
  }

  /** Ends what is being drawn: before Enter submits. */
  handleEnter(press: KeyPress): boolean {
    const plain = !press.ctrlKey && !press.metaKey && !press.altKey;
    return press.key === 'Enter' && plain && this.host.tools.busy && this.host.layer?.ask('finish') === true;
  }

  /** Does what a key means, or answers false. */
  handleKey(press: KeyPress): boolean {
    const command = drawingCommandOf(press);
    const done =
      command !== undefined &&
      (command.kind === 'label'
        ? this.chooseByDigit(command.digit)
        : command.kind === 'arrow'
          ? this.moveByKey(command.direction, press)
          : this.runByKey(command.kind));
    return done || this.handleViewerKey(press);
  }

  /** Does what a button or a key asks for; false where there is nothing to do. */
  run(command: SimpleCommand): boolean {
    const { host } = this;
    const { layer, settings, store, tools } = host;
    const { current } = store;
    switch (command) {
      case 'draw':
      case 'select':
        tools.mode = command;
        host.useTool();
        return true;
      case 'cancel':
        return this.grips.leave() || (layer?.ask('cancel') ?? false);
      case 'next-grip':
        return this.grips.go(1);
      case 'previous-grip':
        return this.grips.go(-1);
      case 'undo':
        return (tools.busy && layer?.ask('back') === true) || this.update(undo(current));
      case 'redo':
        return (tools.busy && layer?.ask('forward') === true) || this.update(redo(current));
      case 'back':
        return (
          (tools.busy && layer?.ask('back') === true) ||
          layer?.removeVertex() === true ||
          this.update(removeSelected(current))
        );
      case 'remove':
        return this.update(removeSelected(current));
      case 'copy':
        return this.copy();
      case 'cut':
        return this.copy() && this.update(removeSelected(current));
      case 'paste':
        return this.onImage((drawing, image) => paste(drawing, this.clipboard, image));
      case 'duplicate':
        return this.onImage(duplicateSelected);
      case 'select-all':
        return this.update(selectAll(current));
      case 'next':
        return this.goTo(cycle(current, 1));
      case 'previous':
        return this.goTo(cycle(current, -1));
      case 'hide':
        if (current.selection.size > 0 || current.hidden.size > 0) {
          // With nothing selected, what is hidden comes back.
          return this.update(
            toggleHidden(current, [...(current.selection.size > 0 ? current.selection : current.hidden)]),
          );
        }
        host.toggleAllHidden();
        return true;
      case 'lock':
        return current.selection.size > 0 && this.update(toggleLocked(current, [...current.selection]));
      case 'zoom-to-object':
        return this.zoomToSelected();
      case 'nothing':
        layer?.cancel();
        return this.update(declareNothing(current));
      case 'find-label':
        return host.findLabel();
      case 'snap':
        host.changeSettings({ snaps: !settings.snaps });
        return true;
      case 'crosshair':
        host.changeSettings({ crosshair: !settings.crosshair });
        return true;
      case 'names':
        host.changeSettings({ names: !settings.names });
        return true;
      case 'press':
        this.host.useTool();
        layer?.pressByKey();
        return true;
    }
  }

  /** After a zoom the pointer that keys move is still to be seen. */
  private handleViewerKey(press: KeyPress): boolean {
    const { layer, viewer } = this.host;
    const handled = viewer?.handleKey(press) ?? false;
    if (handled && layer?.keyPointer !== undefined) {
      viewer?.reveal(layer.keyPointer);
    }
    return handled;
  }

  choose(label: string): void {
    this.update(chooseLabel(this.host.store.current, label));
    this.host.useTool();
  }

  /** Does what the list of objects asks for. */
  onObject({ id, action }: ObjectAction): void {
    const { current } = this.host.store;
    switch (action) {
      case 'select':
        this.goTo(select(current, [id]));
        break;
      case 'toggle':
        this.update(
          select(
            current,
            current.selection.has(id)
              ? [...current.selection].filter((other) => other !== id)
              : [...current.selection, id],
          ),
        );
        break;
      case 'hide':
        this.update(toggleHidden(current, [id]));
        break;
      case 'lock':
        this.update(toggleLocked(current, [id]));
        break;
      case 'remove':
        this.update(removeSelected(select(current, [id])));
        break;
      case 'zoom':
        this.update(select(current, [id]));
        this.zoomToSelected();
        break;
    }
  }

  /** A key hit by mistake must not take away all that is drawn; the button may. */
  private runByKey(command: SimpleCommand): boolean {
    const { current } = this.host.store;
    return command === 'nothing' && current.shapes.size > 0 ? false : this.run(command);
  }

  private chooseByDigit(digit: string): boolean {
    const label = this.host.labels.find((candidate) => candidate.shortcut === digit);
    if (label !== undefined) {
      this.choose(label.name);
    }
    return label !== undefined;
  }

  /** Arrows move what is selected; else, while drawing, the pointer; else they are the viewer's. */
  private moveByKey(direction: Point, press: KeyPress): boolean {
    const { layer, store, tools, viewer } = this.host;
    const { current } = store;
    if (layer === null || viewer === null || viewer.imageSize === undefined || viewer.tool !== 'layer') {
      return false;
    }
    if (this.grips.move(direction, press)) {
      return true;
    }
    const draws = tools.busy || layer.keyPointer !== undefined;
    const nudges =
      current.selection.size > 0 && !tools.busy && !(current.fresh && layer.keyPointer !== undefined);
    if (nudges) {
      const step = press.shiftKey ? 10 : 1;
      const by = { x: direction.x * step, y: direction.y * step };
      this.update(nudge(current, by, viewer.imageSize, press.repeat));
      return true;
    }
    if (draws || tools.mode === 'draw') {
      layer.moveByKey(direction, { shift: press.shiftKey, repeat: press.repeat });
      return true;
    }
    return false;
  }

  private copy(): boolean {
    const shapes = selected(this.host.store.current);
    // Text that is selected on the page is what the worker means to copy.
    if (shapes.length === 0 || getSelection()?.isCollapsed === false) {
      return false;
    }
    this.clipboard = shapes;
    return true;
  }

  private goTo(drawing: Drawing): boolean {
    const bounds = boundsOfSelected(drawing);
    if (bounds !== undefined) {
      this.host.viewer?.reveal({ x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 });
    }
    return this.update(drawing);
  }

  private zoomToSelected(): boolean {
    const bounds = boundsOfSelected(this.host.store.current);
    if (bounds !== undefined) {
      this.host.viewer?.zoomTo(bounds);
    }
    return bounds !== undefined;
  }

  private onImage(
    change: (drawing: Drawing, image: { readonly width: number; readonly height: number }) => Drawing,
  ): boolean {
    const image = this.host.viewer?.imageSize;
    return image !== undefined && this.update(change(this.host.store.current, image));
  }

  private update(drawing: Drawing): boolean {
    const changes = drawing !== this.host.store.current;
    this.host.store.update(drawing);
    return changes;
  }
}

function boundsOfSelected(drawing: Drawing): Bounds | undefined {
  return selected(drawing)
    .map((shape) => kindOf(shape).bounds(shape))
    .reduce<Bounds | undefined>(
      (all, bounds) => (all === undefined ? bounds : union(all, bounds)),
      undefined,
    );
}
