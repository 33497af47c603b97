import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ShortcutGroup } from '../guide/tool-guide';
import { text } from '../i18n/texts';
import type { ImageState } from '../image-viewer/image-state';
import type { PlumblineImageViewer } from '../image-viewer/image-viewer';
import { readOverlay } from '../image-viewer/overlay';
import type { Overlay } from '../image-viewer/overlay';
import type { KeyPress } from '../keyboard/key-press';
import { toolStyles } from '../theme/tool-styles';
import { readAttribute } from '../values/reading';
import type { Reading, TemplateProblem } from '../values/reading';
import { ChoiceTool } from './choice-tool';

/** Asks which classes an image belongs to. */
export abstract class ImageChoiceTool extends ChoiceTool {
  static override styles = [
    ...toolStyles,
    css`
      plumbline-image-viewer {
        flex: 1;
      }
    `,
  ];

  /** Address of the image. */
  @property() src = '';
  @state() private imageState: ImageState = 'loading';
  @query('plumbline-image-viewer') private viewer!: PlumblineImageViewer | null;
  private overlayReading: Reading<Overlay> | undefined;

  /** Earlier annotations to show over the image; see `readOverlay` for its form. */
  @property()
  set overlay(value: unknown) {
    this.overlayReading =
      value === null || value === '' ? undefined : readAttribute(this.place('overlay'), value, readOverlay);
    this.requestUpdate();
  }

  get overlay(): Overlay | undefined {
    return this.overlayReading?.ok === true ? this.overlayReading.value : undefined;
  }

  protected override get templateProblem(): TemplateProblem | undefined {
    if (this.overlayReading?.ok === false) {
      return this.overlayReading.problem;
    }
    return (
      super.templateProblem ??
      (this.src === ''
        ? { ...this.place('src'), what: 'The attribute is missing.', mend: 'Give the address of the image.' }
        : undefined)
    );
  }

  protected override get objectProblem(): string | undefined {
    return this.imageState === 'loaded' ? undefined : text('imageNotReady');
  }

  protected override get objectGroups(): readonly ShortcutGroup[] {
    return [
      {
        title: text('imageGroup'),
        shortcuts: [
          { keys: ['+', '−'], meaning: text('zoomInOut') },
          { keys: ['F'], meaning: text('fitImage') },
          { keys: ['← ↑ → ↓'], meaning: text('move') },
        ],
      },
    ];
  }

  protected override handleObjectKey(press: KeyPress): boolean {
    return this.viewer?.handleKey(press) ?? false;
  }

  protected override renderObject(): TemplateResult {
    return html`<plumbline-image-viewer
      .src=${this.src}
      .overlay=${this.overlay}
      @plumbline-image-state=${this.onImageState}
    ></plumbline-image-viewer>`;
  }

  private onImageState(): void {
    this.imageState = this.viewer?.imageState ?? 'loading';
  }
}
