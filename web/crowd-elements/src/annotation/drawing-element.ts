import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { drawingOf } from '../drawing/drawing';
import { Store } from '../drawing/store';
import type { PlumblineDrawingLayer } from '../drawing-layer/drawing-layer';
import type { Look } from '../drawing-layer/look';
import type { Size } from '../geometry/point';
import { toolGuides } from '../guide/tool-guide';
import { text } from '../i18n/texts';
import type { Tone } from '../image-viewer/stage-picture';
import { keyboard } from '../keyboard/keyboard';
import type { NewShape, Shape } from '../shapes/shape';
import type { Notice } from '../tools/tool';
import { ToolMachine } from '../tools/tool-machine';
import type { Json, JsonObject } from '../values/json';
import { preferences } from '../workspace/preferences';
import { answerOf, readAnswer, readInitialValue } from './annotation-answer';
import { DrawingActions } from './drawing-actions';
import { drawingGuide } from './drawing-guide';
import { SWITCHES } from './drawing-settings';
import { DEFAULT_SETTINGS, preferencesOf, withPreferences } from './drawing-settings';
import type { DrawingSettings } from './drawing-settings';
import type { DrawingTask } from './drawing-task';
import { drawingTools } from './drawing-tools';
import { ImageTool } from './image-tool';
import { counted } from './label';
import type { Label } from './label';
import type { ObjectAction, ObjectRows } from './object-list';
import { measureOf, spokenChange } from './spoken';

/** A tool that draws shapes over an image and gives each one a label. What shapes they are, its subclasses say. */
export abstract class DrawingElement extends ImageTool<readonly NewShape[]> {
  @state() private currentSettings: DrawingSettings = DEFAULT_SETTINGS;
  @query('plumbline-drawing-layer') private layer!: PlumblineDrawingLayer | null;

  private readonly store = new Store(drawingOf([]));
  private readonly tools: ToolMachine<unknown>;
  private readonly actions: DrawingActions;
  private look!: Look;
  /** The drawing as the template gave it. */
  private untouched = this.store.current;
  /** The drawing that a screen reader knows of. */
  private spoken = this.store.current;
  /** Size of the image that a restored answer was drawn on, until the image is there. */
  private restoredSize: Size | undefined;

  constructor(private readonly task: DrawingTask) {
    super((value, place) => readInitialValue(value, place, task.kind));
    this.tools = new ToolMachine(task.tool);
    this.actions = new DrawingActions(this.host());
    this.store.addEventListener('change', () => this.onDrawing());
    this.whileConnected(() =>
      this.followPreferences(() => {
        this.currentSettings = withPreferences(this.currentSettings, preferences.current);
      }),
    );
    this.whileConnected(() => keyboard.handleBeforeSubmit((press) => this.actions.handleEnter(press)));
    this.whileConnected(() => keyboard.handle((press) => this.actions.handleKey(press)));
    this.whileConnected(() => toolGuides.add(() => drawingGuide(task, this.given.labels)));
  }

  /** Shapes to begin with, in the form of the answer's list. */
  @property({ attribute: 'initial-value' })
  set initialValue(value: unknown) {
    this.given.setInitialValue(value);
    this.arrange();
  }

  get initialValue(): Json | undefined {
    const { kind } = this.task;
    return this.given.initial?.map((shape) => kind.write({ ...shape, id: 0 } as Shape));
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

  protected get ownProblem(): string | undefined {
    const { shapes, nothing: none } = this.store.current;
    if (this.tools.busy) {
      return text('finishShapeFirst');
    }
    return shapes.size === 0 && !none ? text('drawOrNothing') : undefined;
  }

  protected get answerState(): readonly unknown[] {
    const { shapes, nothing: none } = this.store.current;
    return [shapes, none];
  }

  protected get tone(): Tone {
    return this.currentSettings;
  }

  protected get saysNothing(): boolean {
    return this.store.current.nothing;
  }

  protected get countedLabels(): readonly Label[] {
    return counted(this.given.labels, this.store.current.shapes);
  }

  protected get chosenLabel(): string | undefined {
    return this.store.current.label;
  }

  protected chooseLabel(name: string): void {
    this.actions.choose(name);
  }

  protected declareNothing(): void {
    this.actions.run('nothing');
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

  protected stageParts(): TemplateResult {
    const { crosshair, snaps, mayCross } = this.currentSettings;
    const polygons = this.task.kind.name === 'polygon';
    return html`<plumbline-drawing-layer
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
          mode: this.movesImage ? undefined : this.tools.mode,
          busy: this.tools.busy,
          drawIcon: this.task.icon,
          drawTitle: this.task.title,
        },
        (command) => this.actions.run(command),
      )}
      <plumbline-display-settings
        slot="more-tools"
        .settings=${this.currentSettings}
        .defaults=${DEFAULT_SETTINGS}
        .switches=${SWITCHES.filter(({ name }) => name !== 'mayCross' || polygons)}
        @plumbline-settings=${(event: CustomEvent<Partial<DrawingSettings>>) => this.changeSettings(event.detail)}
      ></plumbline-display-settings>`;
  }

  protected objectList(): TemplateResult {
    return html`<plumbline-object-list
      .rows=${this.rows()}
      .hint=${text(this.saysNothing ? 'nothingToLabelChosen' : this.task.hint)}
      @plumbline-object=${(event: CustomEvent<ObjectAction>) => this.actions.onObject(event.detail)}
    ></plumbline-object-list>`;
  }

  /** Takes what attributes and scripts have set, as long as the worker has done nothing. */
  protected arrange(): void {
    this.makeLook();
    const { current } = this.store;
    const kept = current.label !== undefined && this.labels.includes(current.label);
    const label = kept ? current.label : this.labels[0];
    const shapes = this.given.initial ?? [];
    const fresh = current.shapes === this.untouched.shapes && current.history.last === undefined;
    // A keypoint whose label the template does not know is not shown, as the element's documentation says.
    const known = shapes.filter((shape) => shape.kind !== 'keypoint' || this.labels.includes(shape.label));
    this.untouched = drawingOf(known, { label });
    this.store.update(fresh && !current.nothing ? this.untouched : { ...current, label });
    this.requestUpdate();
  }

  private rows(): ObjectRows<Shape> {
    const { shapes, selection, hidden, locked } = this.store.current;
    const { look } = this;
    return {
      list: shapes.list,
      selection,
      hidden,
      locked,
      colourOf: ({ label }) => look.colours.get(label),
      measureOf,
    };
  }

  private get initialValueModified(): boolean | undefined {
    if (!this.task.tellsModified || this.given.initial === undefined) {
      return undefined;
    }
    const { kind } = this.task;
    const written = (drawing: typeof this.untouched): string =>
      JSON.stringify(drawing.shapes.list.map((shape) => kind.write(shape)));
    const { current } = this.store;
    return current.shapes !== this.untouched.shapes && written(current) !== written(this.untouched);
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
    const { current } = this.store;
    const { last, next } = current.history;
    // What the template or a draft brings is no news.
    const given = last === undefined && next === undefined && current.shapes !== this.spoken.shapes;
    this.announcements.say(given ? '' : spokenChange(this.spoken, current));
    this.spoken = current;
  }

  private changeSettings(change: Partial<DrawingSettings>): void {
    this.currentSettings = { ...this.currentSettings, ...change };
    preferences.change(preferencesOf(this.currentSettings));
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
      useTool: () => this.useLayer(),
    };
  }
}
