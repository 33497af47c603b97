import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { icon } from '../element/icons';
import type { IconName } from '../element/icons';
import { text } from '../i18n/texts';
import type { TextKey } from '../i18n/en';
import type { Painting } from '../raster/painting';
import type { RasterMode } from '../raster-tools/raster-tool';
import { MODE_KEYS } from './segmentation-keys';
import type { SimpleSegmentationCommand } from './segmentation-keys';
import { MOST_BRUSH, MOST_LIKENESS } from './mask-settings';
import type { MaskSettings } from './mask-settings';

/** What the tools show. */
export interface SegmentationToolsState {
  readonly painting: Painting;
  readonly enabled: boolean;
  /** The tool in use; undefined while the image is moved. */
  readonly mode: RasterMode | undefined;
  readonly busy: boolean;
  readonly brush: number;
  readonly likeness: number;
  /** The service can be asked to find an object. */
  readonly canAsk: boolean;
}

/** What the tools ask for. */
export interface SegmentationToolsActions {
  use(mode: RasterMode): void;
  run(command: SimpleSegmentationCommand): void;
  change(settings: Partial<MaskSettings>): void;
}

/** Every tool in the order of the toolbar. */
export const MODES: readonly {
  readonly mode: RasterMode;
  readonly icon: IconName;
  readonly title: TextKey;
}[] = [
  { mode: 'brush', icon: 'brush', title: 'brush' },
  { mode: 'eraser', icon: 'eraser', title: 'eraser' },
  { mode: 'polygon', icon: 'polygon', title: 'polygonFill' },
  { mode: 'fill', icon: 'fill', title: 'floodFill' },
  { mode: 'superpixel', icon: 'superpixel', title: 'superpixelTool' },
  { mode: 'auto', icon: 'auto', title: 'autoSegment' },
  { mode: 'pick', icon: 'select-tool', title: 'pickSegment' },
];

/** Sliders go by the logarithm, so that small brushes have as much room as large ones. */
const SLIDER_STEPS = 100;
const toSlider = (brush: number): number =>
  Math.round((SLIDER_STEPS * Math.log(brush)) / Math.log(MOST_BRUSH));
const fromSlider = (step: number): number => Math.max(Math.round(MOST_BRUSH ** (step / SLIDER_STEPS)), 1);

/** The buttons that paint, pick, undo and remove, and what the tool in hand can be set to, for the toolbar. */
export function segmentationTools(
  state: SegmentationToolsState,
  actions: SegmentationToolsActions,
): TemplateResult {
  const { painting, mode, busy } = state;
  const button = (
    name: IconName,
    title: string,
    key: string,
    onClick: () => void,
    { enabled = true, pressed }: { enabled?: boolean; pressed?: boolean } = {},
  ): TemplateResult =>
    html`<button
      class="button icon"
      type="button"
      title="${title} (${key})"
      aria-label=${title}
      aria-pressed=${pressed ?? nothing}
      ?disabled=${!state.enabled || !enabled}
      @click=${onClick}
    >
      ${icon(name)}
    </button>`;
  return html`<div slot="tools" class="tools">
    ${MODES.filter((one) => one.mode !== 'auto' || state.canAsk).map((one) =>
      button(one.icon, text(one.title), MODE_KEYS[one.mode].toUpperCase(), () => actions.use(one.mode), {
        pressed: mode === one.mode,
      }),
    )}
    ${levelOf(state, actions)}
    <span class="gap"></span>
    ${button('undo', text('undo'), 'Ctrl+Z', () => actions.run('undo'), {
      enabled: busy || painting.history.last !== undefined,
    })}
    ${button('redo', text('redo'), 'Ctrl+Shift+Z', () => actions.run('redo'), {
      enabled: busy || painting.history.next !== undefined,
    })}
    ${button('delete', text('removeShape'), 'Delete', () => actions.run('remove'), {
      enabled: painting.active !== undefined,
    })}
    <span class="gap"></span>
  </div>`;
}

/** What a slider sets. */
interface Level {
  readonly title: string;
  readonly value: number;
  readonly most: number;
  readonly shown: string;
  set(value: number): void;
}

/**
 * The slider for what the tool in hand can be set to. A tool without such a setting leaves its place free: if the toolbar
 * grew by a line with the next tool, the image above it would move under the pointer.
 */
function levelOf(state: SegmentationToolsState, actions: SegmentationToolsActions): TemplateResult {
  const { mode } = state;
  const { title, value, most, shown, set } =
    mode === 'fill' ? likenessLevel(state, actions) : brushLevel(state, actions);
  return html`<label
    class=${classMap({ level: true, free: mode !== 'brush' && mode !== 'eraser' && mode !== 'fill' })}
    title=${title}
    @mousedown=${(event: Event) => event.stopPropagation()}
    ><span class="visually-hidden">${title}</span
    ><input
      type="range"
      min="0"
      max=${most}
      aria-valuetext=${shown}
      ?disabled=${!state.enabled}
      .value=${String(value)}
      @input=${(event: Event) => set(Number((event.target as HTMLInputElement).value))}
    /><output>${shown}</output></label
  >`;
}

function brushLevel({ brush }: SegmentationToolsState, { change }: SegmentationToolsActions): Level {
  return {
    title: text('brushSize'),
    value: toSlider(brush),
    most: SLIDER_STEPS,
    shown: text('pixels', { count: brush }),
    set: (step) => change({ brush: fromSlider(step) }),
  };
}

/** How much alike the colours are that are filled. */
function likenessLevel({ likeness }: SegmentationToolsState, { change }: SegmentationToolsActions): Level {
  return {
    title: text('colourTolerance'),
    value: likeness,
    most: MOST_LIKENESS,
    shown: String(likeness),
    set: (value) => change({ likeness: value }),
  };
}
