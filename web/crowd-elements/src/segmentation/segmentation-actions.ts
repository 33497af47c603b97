import type { Store } from '../drawing/store';
import type { ObjectAction } from '../annotation/object-list';
import type { Label } from '../annotation/label';
import type { Point } from '../geometry/point';
import type { PlumblineImageViewer } from '../image-viewer/image-viewer';
import type { KeyPress } from '../keyboard/key-press';
import {
  beginNew,
  chooseLabel,
  cycle,
  declareNothing,
  pick,
  remove,
  toggleHidden,
  toggleLocked,
} from '../raster/commands';
import type { SegmentRules } from '../raster/commands';
import { redo, undo } from '../raster/painting';
import type { Painting } from '../raster/painting';
import type { PlumblineRasterLayer } from '../raster-layer/raster-layer';
import type { RasterMachine } from '../raster-tools/raster-machine';
import type { RasterMode } from '../raster-tools/raster-tool';
import { nextBrush } from './mask-settings';
import type { MaskSettings } from './mask-settings';
import { segmentationCommandOf } from './segmentation-keys';
import type { SimpleSegmentationCommand } from './segmentation-keys';

/** What the actions work on. */
export interface SegmentationHost {
  readonly store: Store<Painting>;
  readonly tools: RasterMachine;
  readonly rules: SegmentRules;
  readonly labels: readonly Label[];
  readonly settings: MaskSettings;
  /** Diameter of the brush in pixels of the image. */
  readonly brush: number;
  /** Somebody finds objects for the tool that asks for one. */
  readonly canAsk: boolean;
  readonly viewer: PlumblineImageViewer | null;
  readonly layer: PlumblineRasterLayer | null;
  changeSettings(change: Partial<MaskSettings>): void;
  /** Puts the cursor into the box to find labels by typing; false where there is none. */
  findLabel(): boolean;
  toggleAllHidden(): void;
  /** Whoever paints no longer moves the image. */
  useTool(): void;
}

/** Does what keys, buttons and the list of segments ask for. */
export class SegmentationActions {
  constructor(private readonly host: SegmentationHost) {}

  /** Ends what is being drawn: before Enter submits. */
  handleEnter(press: KeyPress): boolean {
    const plain = !press.ctrlKey && !press.metaKey && !press.altKey;
    return press.key === 'Enter' && plain && this.host.tools.busy && this.host.layer?.ask('finish') === true;
  }

  /** Does what a key means, or answers false. */
  handleKey(press: KeyPress): boolean {
    const command = segmentationCommandOf(press);
    if (command === undefined) {
      return this.handleViewerKey(press);
    }
    switch (command.kind) {
      case 'label':
        return this.chooseByDigit(command.digit) || this.handleViewerKey(press);
      case 'arrow':
        return this.movePointer(command.direction, press) || this.handleViewerKey(press);
      case 'mode':
        if (command.mode === 'auto' && !this.host.canAsk) {
          return false;
        }
        this.use(command.mode);
        return true;
      case 'nothing':
        // A key hit by mistake must not take away all that is painted; the button may.
        return this.host.store.current.segments.length > 0 ? false : this.run('nothing');
      default:
        return this.run(command.kind) || this.handleViewerKey(press);
    }
  }

  /** Takes a tool in hand. */
  use(mode: RasterMode): void {
    this.host.tools.mode = mode;
    this.host.layer?.requestUpdate();
    this.host.useTool();
  }

  choose(label: string): void {
    const { store, rules } = this.host;
    this.update(chooseLabel(store.current, label, rules));
    this.host.useTool();
  }

  /** Does what a button or a key asks for; false where there is nothing to do. */
  run(command: SimpleSegmentationCommand): boolean {
    const { host } = this;
    const { layer, settings, store, tools } = host;
    const { current } = store;
    switch (command) {
      case 'cancel':
        return (
          (tools.busy && layer?.ask('cancel') === true) || (current.picked && this.update(beginNew(current)))
        );
      case 'undo':
        return (tools.busy && layer?.ask('back') === true) || this.update(undo(current));
      case 'redo':
        return (tools.busy && layer?.ask('forward') === true) || this.update(redo(current));
      case 'back':
        return (tools.busy && layer?.ask('back') === true) || this.run('remove');
      case 'remove':
        return this.update(remove(current, current.active));
      case 'new':
        return host.rules.several && this.update(beginNew(current));
      case 'next':
        return this.goTo(cycle(current, 1));
      case 'previous':
        return this.goTo(cycle(current, -1));
      case 'hide':
        if (current.picked && current.active !== undefined) {
          return this.update(toggleHidden(current, current.active));
        }
        host.toggleAllHidden();
        return true;
      case 'lock':
        return current.active !== undefined && this.update(toggleLocked(current, current.active));
      case 'zoom-to-object':
        return this.zoomTo(current.active);
      case 'nothing':
        layer?.cancel();
        return this.update(declareNothing(current));
      case 'find-label':
        return host.findLabel();
      case 'crosshair':
        host.changeSettings({ crosshair: !settings.crosshair });
        return true;
      case 'larger':
      case 'smaller':
        host.changeSettings({ brush: nextBrush(host.brush, command === 'larger' ? 1 : -1) });
        return true;
      case 'press':
        host.useTool();
        layer?.pressByKey();
        return true;
    }
  }

  /** Does what the list of segments asks for. */
  onObject({ id, action }: ObjectAction): void {
    const { current } = this.host.store;
    switch (action) {
      case 'select':
      case 'toggle':
        this.goTo(pick(current, current.picked && current.active === id ? undefined : id));
        break;
      case 'hide':
        this.update(toggleHidden(current, id));
        break;
      case 'lock':
        this.update(toggleLocked(current, id));
        break;
      case 'remove':
        this.update(remove(current, id));
        break;
      case 'zoom':
        this.update(pick(current, id));
        this.zoomTo(id);
        break;
    }
  }

  private chooseByDigit(digit: string): boolean {
    const label = this.host.labels.find((candidate) => candidate.shortcut === digit);
    if (label !== undefined) {
      this.choose(label.name);
    }
    return label !== undefined;
  }

  private movePointer(direction: Point, press: KeyPress): boolean {
    const { layer, viewer } = this.host;
    if (layer === null || viewer?.imageSize === undefined || viewer.tool !== 'layer') {
      return false;
    }
    layer.moveByKey(direction, { shift: press.shiftKey, repeat: press.repeat });
    return true;
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

  private goTo(painting: Painting): boolean {
    const bounds = painting.active === undefined ? undefined : painting.mask.boundsOf(painting.active);
    if (bounds !== undefined) {
      this.host.viewer?.reveal({ x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 });
    }
    return this.update(painting);
  }

  private zoomTo(value: number | undefined): boolean {
    const bounds = value === undefined ? undefined : this.host.store.current.mask.boundsOf(value);
    if (bounds !== undefined) {
      this.host.viewer?.zoomTo(bounds);
    }
    return bounds !== undefined;
  }

  private update(painting: Painting): boolean {
    const changes = painting !== this.host.store.current;
    this.host.store.update(painting);
    return changes;
  }
}
