import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { PlumblineChoiceList } from '../classification/choice-list';
import type { Choice } from '../classification/choices';
import { commentAnswer, restoreComment } from '../comment/comment-answer';
import { CHANGE_EVENT } from '../element/answer-part';
import { icon } from '../element/icons';
import { Regions } from '../element/region';
import { ToolElement } from '../element/tool-element';
import { text } from '../i18n/texts';
import type { ImageState } from '../image-viewer/image-state';
import type { PlumblineImageViewer } from '../image-viewer/image-viewer';
import type { Tone } from '../image-viewer/stage-picture';
import { instructionsOf } from '../instructions/instructions-of';
import { toolStyles } from '../theme/tool-styles';
import { isJsonObject, property as valueOf } from '../values/json';
import type { Json, JsonObject } from '../values/json';
import type { TemplateProblem } from '../values/reading';
import { preferences } from '../workspace/preferences';
import { Announcements } from './announcements';
import { imageToolStyles } from './image-tool.styles';
import { ToolAttributes } from './tool-attributes';
import type { InitialReader } from './tool-attributes';

/**
 * A tool that labels parts of an image: the image in the middle, at the right the labels, "Nothing to label" and a list
 * of what is labeled. What the parts are, and what tools there are for them, its subclasses say.
 *
 * @slot short-instructions - shown beside the image
 * @slot full-instructions - shown in a dialog
 * @slot worker-comment - a remark, which stands in the answer as `workerComment`
 */
export abstract class ImageTool<I> extends ToolElement {
  static override styles = [...toolStyles, imageToolStyles];

  /** What to do, shown above the image. */
  @property() header = '';
  /** Address of the image. */
  @property() src = '';
  @state() protected imageState: ImageState = 'loading';
  @state() protected allHidden = false;
  @state() protected showsProblem = false;
  @query('plumbline-image-viewer') protected viewer!: PlumblineImageViewer | null;
  @query('plumbline-choice-list') protected labelList!: PlumblineChoiceList | null;

  protected readonly announcements = new Announcements(this);
  protected readonly given: ToolAttributes<I>;
  private readonly regions = new Regions(this);
  /** What the form was last told of. */
  private told: readonly unknown[] = [];

  constructor(readInitial: InitialReader<I>) {
    super();
    this.given = new ToolAttributes(readInitial, (attribute) => this.place(attribute));
  }

  /** The labels: in the attribute a list literal, from a script a list. */
  @property()
  set labels(value: unknown) {
    this.given.setLabels(value);
    this.arrange();
  }

  get labels(): readonly string[] {
    return this.given.names;
  }

  /** The answer as it stands. Takes the same. */
  @property({ attribute: false })
  set value(value: Json | undefined) {
    this.restoreValue(value);
  }

  get value(): Json | undefined {
    return this._submittableValue;
  }

  /** What is labeled, with the worker's remark. */
  override get contribution(): JsonObject {
    const own = super.contribution;
    const value = own[this.name];
    return isJsonObject(value) ? { [this.name]: { ...value, ...commentAnswer(this.regions) } } : own;
  }

  override restore(answer: JsonObject): void {
    super.restore(answer);
    restoreComment(this.regions, valueOf(answer, this.name));
  }

  get problem(): string | undefined {
    if (this.templateProblem !== undefined) {
      return text('templateProblem');
    }
    return this.imageState === 'loaded' ? this.ownProblem : text('imageNotReady');
  }

  showProblem(): void {
    this.showsProblem = true;
    this.viewer?.focus();
  }

  reset(): void {
    this.restoreValue(undefined);
    restoreComment(this.regions, undefined);
  }

  /** What is missing before what is labeled can be submitted. */
  protected abstract get ownProblem(): string | undefined;
  /** All that the answer depends on, to be compared by identity. */
  protected abstract get answerState(): readonly unknown[];
  protected abstract get tone(): Tone;
  protected abstract get saysNothing(): boolean;
  /** How many parts have each label. */
  protected abstract get countedLabels(): readonly Choice[];
  protected abstract get chosenLabel(): string | undefined;
  /** Takes what attributes and scripts have set. */
  protected abstract arrange(): void;
  protected abstract chooseLabel(name: string): void;
  protected abstract declareNothing(): void;
  /** What lies over the image, and the tools for it, with their slots. */
  protected abstract stageParts(): TemplateResult;
  protected abstract objectList(): TemplateResult;

  /** What is to be said over the image. */
  protected stageNotice(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Says so when what goes into the answer has changed, without writing all of it. */
  protected override tellChange(): void {
    const state = [...this.answerState, this.viewer?.imageSize];
    if (state.some((part, index) => part !== this.told[index])) {
      this.told = state;
      this.dispatchEvent(new CustomEvent(CHANGE_EVENT, { bubbles: true, composed: true }));
    }
  }

  protected override render(): TemplateResult {
    const { templateProblem } = this;
    const instructions = instructionsOf(this.regions);
    return html`<plumbline-workspace beside ?instructed=${instructions.given}>
      ${instructions.panel} ${this.header === '' ? nothing : html`<h1 class="question">${this.header}</h1>`}
      ${
        templateProblem === undefined
          ? this.stage()
          : html`<plumbline-template-problem .problem=${templateProblem}></plumbline-template-problem>`
      }
      <div slot="options" class="panel" ?hidden=${templateProblem !== undefined}>${this.panel()}</div>
    </plumbline-workspace>`;
  }

  /** The viewer takes drags to move the image, or to zoom to an area. */
  protected get movesImage(): boolean {
    return this.viewer !== null && this.viewer.tool !== 'layer';
  }

  /** The worker has the pointer again for what lies over the image. */
  protected useLayer(): void {
    if (this.viewer !== null) {
      this.viewer.tool = 'layer';
    }
    this.requestUpdate();
  }

  protected get templateProblem(): TemplateProblem | undefined {
    return this.given.problem(this.name, this.src);
  }

  protected onKeyPointer({ x, y }: { readonly x: number; readonly y: number }): void {
    this.announcements.say(text('pointerAt', { x, y }));
    this.viewer?.reveal({ x, y });
  }

  /** Follows what the worker has arranged in earlier tasks. */
  protected followPreferences(adopt: () => void): () => void {
    adopt();
    preferences.addEventListener('adopted', adopt);
    return () => preferences.removeEventListener('adopted', adopt);
  }

  protected onImageState(): void {
    this.imageState = this.viewer?.imageState ?? 'loading';
  }

  private stage(): TemplateResult {
    const { announcements } = this;
    return html`<div class="stage">
      <plumbline-image-viewer
        .src=${this.src}
        .tool=${'layer'}
        .tone=${this.tone}
        @plumbline-image-state=${this.onImageState}
        @plumbline-stage-tool=${() => this.requestUpdate()}
      >
        ${this.stageParts()}
      </plumbline-image-viewer>
      ${this.stageNotice()}
      ${announcements.notice === undefined ? nothing : html`<div class="notice">${text(announcements.notice)}</div>`}
      <div class="visually-hidden" role="status">${announcements.spoken}</div>
    </div>`;
  }

  private panel(): TemplateResult {
    const { saysNothing, chosenLabel } = this;
    return html`<plumbline-choice-list
        .kind=${'label'}
        .heading=${text('labels')}
        .choices=${this.countedLabels}
        .selected=${chosenLabel === undefined ? [] : [chosenLabel]}
        .problem=${this.showsProblem ? this.problem : undefined}
        @plumbline-choose=${(event: CustomEvent<string>) => this.onLabel(event.detail)}
      ></plumbline-choice-list>
      <button
        class="button nothing"
        type="button"
        aria-pressed=${saysNothing}
        aria-keyshortcuts="e"
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.declareNothing()}
      >
        ${saysNothing ? icon('check', 18) : nothing}${text('nothingToLabel')}<kbd aria-hidden="true">E</kbd>
      </button>
      ${this.objectList()}
      <slot name="worker-comment"></slot>`;
  }

  /** Whoever has chosen a label from the list goes on to draw, also by keys. */
  private onLabel(name: string): void {
    this.chooseLabel(name);
    void this.updateComplete.then(() => this.viewer?.focus());
  }
}
