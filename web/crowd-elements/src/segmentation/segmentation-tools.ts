import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../element/icons';
import type { IconName } from '../element/icons';
import { text } from '../i18n/texts';
import type { TextKey } from '../i18n/en';
import type { Painting } from '../raster/painting';
import type { RasterMode } from '../raster-tools/raster-tool';
import { MODE_KEYS } from './segmentation-keys';
import type { SimpleSegmentationCommand } from './segmentation-keys';
import { MOST_BRUSH } from './mask-settings';
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

/** The size of the brush, or how much alike the colours are that are filled. */
function levelOf(
  { mode, brush, likeness, enabled }: SegmentationToolsState,
  { change }: SegmentationToolsActions,
): TemplateResult | typeof nothing {
  const slider = (
    title: string,
    value: number,
    most: number,
    shown: string,
    onInput: (value: number) => void,
  ): TemplateResult =>
    html`<label class="level" title=${title} @mousedown=${(event: Event) => event.stopPropagation()}
      ><span class="visually-hidden">${title}</span
      ><input
        type="range"
        min="0"
        max=${most}
        aria-valuetext=${shown}
        ?disabled=${!enabled}
        .value=${String(value)}
        @input=${(event: Event) => onInput(Number((event.target as HTMLInputElement).value))}
      /><output>${shown}</output></label
    >`;
  switch (mode) {
    case 'brush':
    case 'eraser':
      return slider(
        text('brushSize'),
        toSlider(brush),
        SLIDER_STEPS,
        text('pixels', { count: brush }),
        (step) => change({ brush: fromSlider(step) }),
      );
    case 'fill':
      return slider(text('colourTolerance'), likeness, 255, String(likeness), (value) =>
        change({ likeness: value }),
      );
    default:
      return nothing;
  }
}
