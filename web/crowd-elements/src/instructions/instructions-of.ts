import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Regions } from '../element/region';

/** A tool's instructions, for the slot `instructions` of its workspace. */
export interface InstructionsPart {
  /** There is something to say. */
  readonly given: boolean;
  readonly panel: TemplateResult;
}

/**
 * The panel and the dialog with the instructions that a tool's regions hold. Their class names are those of the
 * library that Ground Truth serves: templates find them in the tool's shadow root to set the panel's width and the
 * dialog's.
 */
export function instructionsOf(regions: Regions): InstructionsPart {
  const short = regions.get('short-instructions');
  const full = regions.get('full-instructions');
  return {
    given: short !== undefined || full !== undefined,
    panel: html`<plumbline-instructions-panel
      slot="instructions"
      class="awsui-app-layout__navigation"
      ?full=${full !== undefined}
    >
      <slot name="short-instructions"></slot>
      <plumbline-dialog
        slot="full-instructions"
        class="awsui-modal-dialog"
        heading=${full?.getAttribute('header') ?? ''}
      >
        <slot name="full-instructions"></slot>
      </plumbline-dialog>
    </plumbline-instructions-panel>`,
  };
}
