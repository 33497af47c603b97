import type { Drawing } from '../drawing/drawing';
import type { Store } from '../drawing/store';
import type { PlumblineDrawingLayer } from '../drawing-layer/drawing-layer';
import type { PlumblineImageViewer } from '../image-viewer/image-viewer';
import type { Notice } from '../tools/tool';
import type { ToolMachine } from '../tools/tool-machine';
import type { DrawingSettings } from './drawing-settings';
import type { Label } from './label';

/** What the actions and keys of a drawing work on. */
export interface DrawingHost {
  readonly store: Store<Drawing>;
  readonly tools: ToolMachine<unknown>;
  readonly labels: readonly Label[];
  readonly settings: DrawingSettings;
  readonly viewer: PlumblineImageViewer | null;
  readonly layer: PlumblineDrawingLayer | null;
  changeSettings(change: Partial<DrawingSettings>): void;
  /** Puts the cursor into the box to find labels by typing; false where there is none. */
  findLabel(): boolean;
  toggleAllHidden(): void;
  /** Tells the worker why something is not done. */
  tell(notice: Notice): void;
  /** Whoever draws or selects no longer moves the image. */
  useTool(): void;
}
