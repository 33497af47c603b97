import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { PlumblineChoiceList } from '../classification/choice-list';
import { drawingOf } from '../drawing/drawing';
import { DrawingStore } from '../drawing/drawing-store';
import type { PlumblineDrawingLayer } from '../drawing-layer/drawing-layer';
import type { Look } from '../drawing-layer/look';
import { CHANGE_EVENT } from '../element/answer-part';
import { icon } from '../element/icons';
import { Regions } from '../element/region';
import { ToolElement } from '../element/tool-element';
import type { Size } from '../geometry/point';
import { toolGuides } from '../guide/tool-guide';
import { text } from '../i18n/texts';
import type { ImageState } from '../image-viewer/image-state';
import type { PlumblineImageViewer } from '../image-viewer/image-viewer';
import { instructionsOf } from '../instructions/instructions-of';
import { keyboard } from '../keyboard/keyboard';
import type { Shape } from '../shapes/shape';
import { toolStyles } from '../theme/tool-styles';
import type { Notice } from '../tools/tool';
import { ToolMachine } from '../tools/tool-machine';
import type { Json, JsonObject } from '../values/json';
import type { TemplateProblem } from '../values/reading';
import { preferences } from '../workspace/preferences';
import { Announcements } from './announcements';
import { answerOf, readAnswer } from './annotation-answer';
import { DrawingAttributes } from './drawing-attributes';
import { DrawingActions } from './drawing-actions';
import { drawingGuide } from './drawing-guide';
import { drawingElementStyles } from './drawing-element.styles';
import { DEFAULT_SETTINGS, preferencesOf, withPreferences } from './drawing-settings';
import type { DrawingSettings } from './drawing-settings';
import type { DrawingTask } from './drawing-task';
import { drawingTools } from './drawing-tools';
import { counted } from './label';
import type { ObjectAction } from './object-list';

/**
 * A tool that draws shapes over an image and gives each one a label. What shapes they are, its subclasses say.
 *
 * @slot short-instructions - shown beside the image
 * @slot full-instructions - shown in a dialog
 */
export abstract class DrawingElement extends ToolElement {
  static override styles = [...toolStyles, drawingElementStyles];

  /** What to draw, shown above the image. */
  @property() header = '';
  /** Address of the image. */
  @property() src = '';
  @state() private imageState: ImageState = 'loading';
  @state() private currentSettings: DrawingSettings = DEFAULT_SETTINGS;
  @state() private allHidden = false;
  @state() private showsProblem = false;
  @query('plumbline-image-viewer') private viewer!: PlumblineImageViewer | null;
  @query('plumbline-drawing-layer') private layer!: PlumblineDrawingLayer | null;
  @query('plumbline-choice-list') private labelList!: PlumblineChoiceList | null;

  private readonly regions = new Regions(this);
  private readonly announcements = new Announcements(this);
  private readonly store = new DrawingStore();
  private readonly tools: ToolMachine<unknown>;
  private readonly actions: DrawingActions;
  private readonly given: DrawingAttributes;
  private look!: Look;
  /** The drawing as the template gave it. */
  private untouched = this.store.current;
  /** Size of the image that a restored answer was drawn on, until the image is there. */
  private restoredSize: Size | undefined;
  /** What the form was last told of. */
  private told: { shapes: unknown; none: boolean; imageSize: Size | undefined } = {
    shapes: this.store.current.shapes,
    none: false,
    imageSize: undefined,
  };

  constructor(private readonly task: DrawingTask) {
    super();
    this.given = new DrawingAttributes(task.kind, (attribute) => this.place(attribute));
    this.tools = new ToolMachine(task.tool);
    this.actions = new DrawingActions(this.host());
    this.store.addEventListener('change', () => this.onDrawing());
    this.whileConnected(() => this.followPreferences());
    this.whileConnected(() => keyboard.handleBeforeSubmit((press) => this.actions.handleEnter(press)));
    this.whileConnected(() => keyboard.handle((press) => this.actions.handleKey(press)));
    this.whileConnected(() => toolGuides.add(() => drawingGuide(task, this.given.labels)));
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

  /** Shapes to begin with, in the form of the answer's list. */
  @property({ attribute: 'initial-value' })
  set initialValue(value: unknown) {
    this.given.setInitialValue(value);
    this.arrange();
  }

  get initialValue(): Json | undefined {
    const { kind } = this.task;
    return this.given.initialShapes?.map((shape) => kind.write({ ...shape, id: 0 } as Shape));
  }

  /** The answer as it stands. Takes the same. */
  @property({ attribute: false })
  set value(value: Json | undefined) {
    this.restoreValue(value);
  }

  get value(): Json | undefined {
    return this._submittableValue;
  }

  get _submittableValue(): Json | undefined {
    const image = this.viewer?.imageSize ?? this.restoredSize;
    return image && answerOf(this.store.current, this.task.kind, image, this.initialValueModified);
  }

  /** An empty list says that there is nothing to label, so it is no part of the answer before the worker has said so. */
  override get contribution(): JsonObject {
    const { shapes, nothing: none } = this.store.current;
    return shapes.size > 0 || none || this.untouched.shapes.size > 0 ? super.contribution : {};
  }

  get problem(): string | undefined {
    const { shapes, nothing: none } = this.store.current;
    if (this.templateProblem !== undefined) {
      return text('templateProblem');
    }
    if (this.imageState !== 'loaded') {
      return text('imageNotReady');
    }
    if (this.tools.busy) {
      return text('finishShapeFirst');
    }
    return shapes.size === 0 && !none ? text('drawOrNothing') : undefined;
  }

  showProblem(): void {
    this.showsProblem = true;
    this.viewer?.focus();
  }

  reset(): void {
    this.restoreValue(undefined);
  }

  /** Colours of the labels in the place of the usual ones. Elements that have no such attribute leave it alone. */
  protected setColours(value: unknown): void {
    this.given.setColours(value);
    this.arrange();
  }

  protected get colours(): readonly string[] {
    return this.given.colours;
  }

  protected restoreValue(value: Json | undefined): void {
    const answer = readAnswer(value, this.task.kind);
    this.showsProblem = false;
    this.restoredSize = answer?.image;
    this.tools.stop();
    const label = this.store.current.label;
    this.store.update(
      answer === undefined
        ? { ...this.untouched, label }
        : drawingOf(answer.shapes, {
            // Only where the template gave nothing does an empty answer say so.
            nothing: answer.shapes.length === 0 && this.untouched.shapes.size === 0,
            label,
          }),
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('currentSettings') || changed.has('allHidden') || this.look === undefined) {
      this.makeLook();
    }
  }

  /** Says so when what goes into the answer has changed, without writing all of it. */
  protected override tellChange(): void {
    const { shapes, nothing: none } = this.store.current;
    const { imageSize } = this.viewer ?? {};
    if (shapes !== this.told.shapes || none !== this.told.none || imageSize !== this.told.imageSize) {
      this.told = { shapes, none, imageSize };
      this.dispatchEvent(new CustomEvent(CHANGE_EVENT, { bubbles: true, composed: true }));
    }
  }

  protected override render(): TemplateResult {
    const { templateProblem } = this;
    const instructions = instructionsOf(this.regions);
    return html`<plumbline-workspace ?instructed=${instructions.given}>
      ${instructions.panel} ${this.header === '' ? nothing : html`<h1 class="question">${this.header}</h1>`}
      ${
        templateProblem === undefined
          ? this.stage()
          : html`<plumbline-template-problem .problem=${templateProblem}></plumbline-template-problem>`
      }
      <div slot="options" class="panel" ?hidden=${templateProblem !== undefined}>${this.panel()}</div>
    </plumbline-workspace>`;
  }

  private stage(): TemplateResult {
    const { crosshair, snaps, mayCross, brightness, contrast } = this.currentSettings;
    const { announcements, viewer } = this;
    const moving = viewer !== null && viewer.tool !== 'layer';
    return html`<div class="stage">
      <plumbline-image-viewer
        .src=${this.src}
        .tool=${'layer'}
        .tone=${{ brightness, contrast }}
        @plumbline-image-state=${this.onImageState}
        @plumbline-stage-tool=${() => this.requestUpdate()}
      >
        <plumbline-drawing-layer
          slot="layer"
          .store=${this.store}
          .tools=${this.tools}
          .look=${this.look}
          .options=${{ crosshair, snaps, mayCross }}
          @plumbline-notice=${(event: CustomEvent<Notice>) => this.announcements.tell(event.detail)}
          @plumbline-key-pointer=${(event: CustomEvent<{ x: number; y: number }>) => this.onKeyPointer(event.detail)}
        ></plumbline-drawing-layer>
        ${drawingTools(
          {
            drawing: this.store.current,
            enabled: this.imageState === 'loaded',
            mode: moving ? undefined : this.tools.mode,
            busy: this.tools.busy,
            drawIcon: this.task.icon,
            drawTitle: this.task.title,
          },
          (command) => this.actions.run(command),
        )}
        <plumbline-display-settings
          slot="more-tools"
          .settings=${this.currentSettings}
          ?polygons=${this.task.kind.name === 'polygon'}
          @plumbline-settings=${(event: CustomEvent<Partial<DrawingSettings>>) => this.changeSettings(event.detail)}
        ></plumbline-display-settings>
      </plumbline-image-viewer>
      ${announcements.notice === undefined ? nothing : html`<div class="notice">${text(announcements.notice)}</div>`}
      <div class="visually-hidden" role="status">${announcements.spoken}</div>
    </div>`;
  }

  private panel(): TemplateResult {
    const drawing = this.store.current;
    return html`<plumbline-choice-list
        .kind=${'label'}
        .heading=${text('labels')}
        .choices=${counted(this.given.labels, drawing.shapes)}
        .selected=${drawing.label === undefined ? [] : [drawing.label]}
        .problem=${this.showsProblem ? this.problem : undefined}
        @plumbline-choose=${(event: CustomEvent<string>) => this.onLabel(event.detail)}
      ></plumbline-choice-list>
      <button
        class="button nothing"
        type="button"
        aria-pressed=${drawing.nothing}
        aria-keyshortcuts="e"
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.actions.run('nothing')}
      >
        ${drawing.nothing ? icon('check', 18) : nothing}${text('nothingToLabel')}<kbd aria-hidden="true"
          >E</kbd
        >
      </button>
      <plumbline-object-list
        .drawing=${drawing}
        .labels=${this.given.labels}
        .hint=${text(this.task.hint)}
        @plumbline-object=${(event: CustomEvent<ObjectAction>) => this.actions.onObject(event.detail)}
      ></plumbline-object-list>`;
  }

  private get initialValueModified(): boolean | undefined {
    if (!this.task.tellsModified || this.given.initialShapes === undefined) {
      return undefined;
    }
    const { kind } = this.task;
    const written = (drawing: typeof this.untouched): string =>
      JSON.stringify(drawing.shapes.list.map((shape) => kind.write(shape)));
    const { current } = this.store;
    return current.shapes !== this.untouched.shapes && written(current) !== written(this.untouched);
  }

  private get templateProblem(): TemplateProblem | undefined {
    return this.given.problem(this.name, this.src);
  }

  /** Takes what attributes and scripts have set, as long as the worker has done nothing. */
  private arrange(): void {
    this.makeLook();
    const { current } = this.store;
    const kept = current.label !== undefined && this.labels.includes(current.label);
    const label = kept ? current.label : this.labels[0];
    const shapes = this.given.initialShapes ?? [];
    const fresh = current.shapes === this.untouched.shapes && current.history.last === undefined;
    // A keypoint whose label the template does not know is not shown, as the element's documentation says.
    const known = shapes.filter((shape) => shape.kind !== 'keypoint' || this.labels.includes(shape.label));
    this.untouched = drawingOf(known, { label });
    this.store.update(fresh && !current.nothing ? this.untouched : { ...current, label });
    this.requestUpdate();
  }

  private makeLook(): void {
    const { opacity, names } = this.currentSettings;
    this.look = {
      colours: new Map(this.given.labels.map(({ name, colour }) => [name, colour])),
      opacity,
      names,
      hidden: this.allHidden,
    };
  }

  private onDrawing(): void {
    this.announcements.follow(this.store.current);
  }

  /** Whoever has chosen a label from the list goes on to draw, also by keys. */
  private onLabel(name: string): void {
    this.actions.choose(name);
    void this.updateComplete.then(() => this.viewer?.focus());
  }

  private onImageState(): void {
    this.imageState = this.viewer?.imageState ?? 'loading';
  }

  private onKeyPointer({ x, y }: { readonly x: number; readonly y: number }): void {
    this.announcements.say(text('pointerAt', { x, y }));
    this.viewer?.reveal({ x, y });
  }

  private changeSettings(change: Partial<DrawingSettings>): void {
    this.currentSettings = { ...this.currentSettings, ...change };
    preferences.change(preferencesOf(this.currentSettings));
  }

  private followPreferences(): () => void {
    const adopt = (): void => {
      this.currentSettings = withPreferences(this.currentSettings, preferences.current);
    };
    adopt();
    preferences.addEventListener('adopted', adopt);
    return () => preferences.removeEventListener('adopted', adopt);
  }

  private host(): ConstructorParameters<typeof DrawingActions>[0] {
    const element = this;
    return {
      store: this.store,
      tools: this.tools,
      get labels() {
        return element.given.labels;
      },
      get settings() {
        return element.currentSettings;
      },
      get viewer() {
        return element.viewer;
      },
      get layer() {
        return element.layer;
      },
      changeSettings: (change) => this.changeSettings(change),
      findLabel: () => this.labelList?.focusFilter() ?? false,
      toggleAllHidden: () => (this.allHidden = !this.allHidden),
      tell: (notice) => this.announcements.tell(notice),
      toolChanged: () => this.requestUpdate(),
    };
  }
}
