import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../element/icons';
import type { IconName } from '../element/icons';
import { text } from '../i18n/texts';
import type { Tool } from './gesture';
import type { StageTool } from './stage-pointers';
import { ZOOM_STEP } from './viewer-keys';

/** What the toolbar shows. */
export interface ToolbarState {
  readonly enabled: boolean;
  /** The zoom in percent of the actual size, once known. */
  readonly percent: number | undefined;
  readonly fitted: boolean;
  readonly tool: StageTool;
  /** Undefined where there are no earlier annotations. */
  readonly overlayShown: boolean | undefined;
}

/** What the toolbar asks for. */
export interface ToolbarActions {
  zoom(factor: number): void;
  fit(): void;
  actualSize(): void;
  choose(tool: Tool): void;
  toggleOverlay(): void;
}

export function toolbar(state: ToolbarState, actions: ToolbarActions): TemplateResult {
  const percent = state.percent === undefined ? '–' : `${state.percent} %`;
  const button = (name: IconName, title: string, onClick: () => void, pressed?: boolean): TemplateResult =>
    html`<button
      class="button icon"
      type="button"
      title=${title}
      aria-label=${title}
      aria-pressed=${pressed ?? nothing}
      ?disabled=${!state.enabled}
      @click=${onClick}
    >
      ${icon(name)}
    </button>`;
  return html`<div class="toolbar" role="group" aria-label=${text('toolbar')} @mousedown=${keepFocus}>
    <slot name="tools"></slot>
    ${button('zoom-out', text('zoomOut'), () => actions.zoom(1 / ZOOM_STEP))}
    <span
      class="number percent"
      role="status"
      aria-label=${text('zoomPercent', { percent: state.percent ?? '–' })}
      >${percent}</span
    >
    ${button('zoom-in', text('zoomIn'), () => actions.zoom(ZOOM_STEP))}
    <span class="gap"></span>
    <button
      class="button icon word"
      type="button"
      title="${text('fitImage')} (F)"
      aria-label=${text('fitImage')}
      aria-pressed=${state.fitted}
      ?disabled=${!state.enabled}
      @click=${() => actions.fit()}
    >
      ${icon('fit')}<span class="label">${text('fitImage')}</span>
    </button>
    <button
      class="button icon word"
      type="button"
      title=${text('actualSize')}
      aria-label="1:1, ${text('actualSize')}"
      ?disabled=${!state.enabled}
      @click=${() => actions.actualSize()}
    >
      1:1
    </button>
    <span class="gap"></span>
    ${button('open-with', text('move'), () => actions.choose('move'), state.tool === 'move')}
    ${button('select-area', text('zoomToArea'), () => actions.choose('area'), state.tool === 'area')}
    ${
      state.overlayShown === undefined
        ? nothing
        : html`<span class="gap"></span>${button(
              'layers',
              text('showAnnotations'),
              () => actions.toggleOverlay(),
              state.overlayShown,
            )}`
    }
    <slot name="more-tools"></slot>
  </div>`;
}

/** A click with the mouse leaves the focus where it was, so that Enter goes on to mean "submit". */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
