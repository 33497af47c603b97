import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ImageTool } from '../annotation/image-tool';
import { segmentFinder } from '../assist/segment-finder';
import type { Choice } from '../classification/choices';
import { Store } from '../drawing/store';
import { toolGuides } from '../guide/tool-guide';
import { text } from '../i18n/texts';
import type { Tone } from '../image-viewer/stage-picture';
import { keyboard } from '../keyboard/keyboard';
import type { SegmentRules } from '../raster/commands';
import { Mask } from '../raster/mask';
import { paintingOf } from '../raster/painting';
import type { Painting } from '../raster/painting';
import type { PlumblineRasterLayer } from '../raster-layer/raster-layer';
import { RasterMachine } from '../raster-tools/raster-machine';
import type { SegmentPrompt } from '../raster-tools/raster-tool';
import type { Notice } from '../tools/tool';
import type { Json, JsonObject } from '../values/json';
import { preferences } from '../workspace/preferences';
import { AutoSegment } from './auto-segment';
import { begun } from './given-mask';
import { MaskArrival } from './mask-arrival';
import type { ArrivalHost } from './mask-arrival';
import { readInitialMask, readMaskAnswer } from './mask-answer';
import type { GivenMask } from './mask-answer';
import {
  DEFAULT_MASK_SETTINGS,
  MASK_SWITCHES,
  maskPreferencesOf,
  usualBrush,
  withMaskPreferences,
} from './mask-settings';
import type { MaskSettings } from './mask-settings';
import { PaintedAnswer } from './painted-answer';
import { SegmentationActions } from './segmentation-actions';
import type { SegmentationHost } from './segmentation-actions';
import { segmentPanel } from './segment-panel';
import { segmentationGuide } from './segmentation-guide';
import type { SegmentationTask } from './segmentation-task';
import { segmentationTools } from './segmentation-tools';
import { segmentationStyles } from './segmentation.styles';
import { spokenPainting } from './spoken-painting';

const NO_MASK = Mask.empty({ width: 0, height: 0 });

/** A tool that gives labels to the pixels of an image. */
export abstract class SegmentationElement extends ImageTool<GivenMask> {
  static override styles = [...ImageTool.styles, segmentationStyles];

  @state() private settings: MaskSettings = DEFAULT_MASK_SETTINGS;
  @query('plumbline-raster-layer') private layer!: PlumblineRasterLayer | null;

  private readonly store = new Store<Painting>(paintingOf(NO_MASK));
  private readonly tools = new RasterMachine();
  private readonly rules: SegmentRules;
  private readonly actions: SegmentationActions;
  private readonly auto: AutoSegment;
  private readonly arrival: MaskArrival;
  /** The painting that a screen reader knows of. */
  private spoken = this.store.current;
  private readonly answer: PaintedAnswer;

  constructor(private readonly task: SegmentationTask) {
    super((value, place) => readInitialMask(value, place, task.legend));
    this.answer = new PaintedAnswer(task);
    this.rules = {
      several: task.legend === 'instances',
      colourOf: (label) =>
        task.legend === 'instances'
          ? undefined
          : this.given.labels.find(({ name }) => name === label)?.colour,
    };
    this.actions = new SegmentationActions(this.host());
    this.arrival = new MaskArrival(task.legend, this.arrivalHost());
    this.auto = new AutoSegment(segmentFinder, {
      store: this.store,
      rules: this.rules,
      tell: (notice) => this.announcements.tell(notice),
      changed: () => this.requestUpdate(),
      stop: () => {
        if (this.tools.mode === 'auto') {
          this.actions.use('brush');
        }
      },
    });
    this.store.addEventListener('change', () => this.onPainting());
    this.whileConnected(() =>
      this.followPreferences(() => {
        this.settings = withMaskPreferences(this.settings, preferences.current);
      }),
    );
    this.whileConnected(() => keyboard.handleBeforeSubmit((press) => this.actions.handleEnter(press)));
    this.whileConnected(() => keyboard.handle((press) => this.actions.handleKey(press)));
    this.whileConnected(() =>
      toolGuides.add(() => segmentationGuide(task, this.given.labels, segmentFinder.available)),
    );
    this.whileConnected(() => this.auto.follow());
  }

  /** A mask to begin with: the address of a picture, and what its colours stand for. */
  @property({ attribute: 'initial-value' })
  set initialValue(value: unknown) {
    this.given.setInitialValue(value);
    this.arrival.forgetInitial();
    this.arrange();
  }

  get initialValue(): Json | undefined {
    const { initial } = this.given;
    return initial && { src: initial.src };
  }

  get _submittableValue(): Json | undefined {
    const { arrival } = this;
    if (arrival.kind !== 'none') {
      return arrival.value;
    }
    const { current } = this.store;
    return current.mask.width === 0 ? undefined : this.answer.of(current, arrival.loadedInitial?.mask);
  }

  /** An empty mask says that there is nothing to label, so it is no part of the answer before the worker has said so. */
  override get contribution(): JsonObject {
    const given = this.given.initial !== undefined || this.arrival.kind !== 'none';
    return this.isPainted || this.saysNothing || given ? super.contribution : {};
  }

  protected get ownProblem(): string | undefined {
    switch (this.arrival.kind) {
      case 'waiting':
        return text('maskLoading');
      case 'failed':
        return text('maskFailed');
      case 'none':
        if (this.tools.busy) {
          return text('finishShapeFirst');
        }
        return this.isPainted || this.saysNothing ? undefined : text('paintOrNothing');
    }
  }

  protected get answerState(): readonly unknown[] {
    const { mask, segments, nothing: none } = this.store.current;
    return [mask, segments, none, this.arrival.identity];
  }

  protected get tone(): Tone {
    return this.settings;
  }

  protected get saysNothing(): boolean {
    return this.store.current.nothing;
  }

  protected get chosenLabel(): string | undefined {
    return this.store.current.label;
  }

  /** The labels in the colours that they have in the mask, or with how many objects have each. */
  protected get countedLabels(): readonly Choice[] {
    const { segments } = this.store.current;
    const { several } = this.rules;
    return this.given.labels.map((label) => {
      const own = segments.filter((segment) => segment.label === label.name);
      // Of several objects each has a colour of its own, and the label none.
      return several
        ? { name: label.name, shortcut: label.shortcut, count: own.length }
        : { ...label, colour: own[0]?.colour ?? label.colour };
    });
  }

  protected chooseLabel(name: string): void {
    this.actions.choose(name);
  }

  protected declareNothing(): void {
    this.actions.run('nothing');
  }

  protected restoreValue(value: Json | undefined): void {
    const { legend } = this.task;
    const given = readMaskAnswer(value, legend);
    this.showsProblem = false;
    this.tools.stop();
    if (given === undefined) {
      this.begin();
    } else {
      this.arrival.restore(given, value as JsonObject);
    }
  }

  /** Takes what attributes and scripts have set, as long as the worker has done nothing. */
  protected arrange(): void {
    const { current } = this.store;
    const kept = current.label !== undefined && this.labels.includes(current.label);
    this.store.update({
      ...current,
      ...(!kept && { label: this.labels[0], active: undefined, picked: false }),
    });
    const untouched = current.history.last === undefined && !this.isPainted && !current.nothing;
    if (untouched && this.arrival.kind !== 'waiting' && this.given.initial !== undefined) {
      this.begin();
    }
    this.requestUpdate();
  }

  protected override onImageState(): void {
    super.onImageState();
    const size = this.viewer?.imageSize;
    const { mask } = this.store.current;
    if (size !== undefined && (mask.width !== size.width || mask.height !== size.height)) {
      void this.arrival.receive();
    }
  }

  protected stageParts(): TemplateResult {
    const { settings, tools, arrival } = this;
    const { crosshair, likeness, opacity } = settings;
    return html`<plumbline-raster-layer
        slot="layer"
        .store=${this.store}
        .tools=${tools}
        .rules=${this.rules}
        .src=${this.src}
        .look=${{ opacity, hidden: this.allHidden }}
        .options=${{ brush: this.brush, likeness, crosshair }}
        .asked=${this.auto.asked}
        @plumbline-notice=${(event: CustomEvent<Notice>) => this.announcements.tell(event.detail)}
        @plumbline-key-pointer=${(event: CustomEvent<{ x: number; y: number }>) => this.onKeyPointer(event.detail)}
        @plumbline-segment-prompt=${(event: CustomEvent<SegmentPrompt>) => void this.auto.find(this.src, event.detail)}
      ></plumbline-raster-layer>
      ${segmentationTools(
        {
          painting: this.store.current,
          enabled: this.imageState === 'loaded' && arrival.kind === 'none',
          mode: this.movesImage ? undefined : tools.mode,
          busy: tools.busy,
          brush: this.brush,
          likeness,
          canAsk: segmentFinder.available,
        },
        {
          use: (mode) => this.actions.use(mode),
          run: (command) => this.actions.run(command),
          change: (change) => this.changeSettings(change),
        },
      )}
      <plumbline-display-settings
        slot="more-tools"
        .settings=${settings}
        .defaults=${{ ...DEFAULT_MASK_SETTINGS, brush: settings.brush }}
        .switches=${MASK_SWITCHES}
        @plumbline-settings=${(event: CustomEvent<Partial<MaskSettings>>) => this.changeSettings(event.detail)}
      ></plumbline-display-settings>`;
  }

  protected override stageNotice(): TemplateResult | typeof nothing {
    return this.arrival.kind === 'failed'
      ? html`<div class="retry" role="alert">
          ${text('maskFailed')}
          <button class="button link" type="button" @click=${() => void this.arrival.receive()}>
            ${text('tryAgain')}
          </button>
        </div>`
      : nothing;
  }

  protected objectList(): TemplateResult {
    const { several } = this.rules;
    return segmentPanel(
      this.store.current,
      { several, hint: this.task.hint },
      {
        begin: () => this.actions.run('new'),
        change: (action) => this.actions.onObject(action),
      },
    );
  }

  private get brush(): number {
    return this.settings.brush ?? usualBrush(this.longerSide, preferences.current);
  }

  /** Of the image in pixels; 0 until it is there. */
  private get longerSide(): number {
    const { width, height } = this.store.current.mask;
    return Math.max(width, height);
  }

  private get isPainted(): boolean {
    return this.store.current.mask.areas().size > 0;
  }

  /** Goes back to what the template gave. */
  private begin(): void {
    this.store.update(paintingOf(NO_MASK, [], { label: this.store.current.label }));
    this.arrival.begin();
  }

  private onPainting(): void {
    const { current } = this.store;
    const given = current.history.last === undefined && current.history.next === undefined;
    this.announcements.say(given ? '' : spokenPainting(this.spoken, current));
    this.spoken = current;
  }

  private changeSettings(change: Partial<MaskSettings>): void {
    this.settings = { ...this.settings, ...change };
    preferences.change(maskPreferencesOf(this.settings, this.longerSide));
  }

  private arrivalHost(): ArrivalHost {
    const element = this;
    return {
      get size() {
        return element.viewer?.imageSize;
      },
      get initial() {
        return element.given.initial;
      },
      take: (loaded, none) => {
        this.store.update(begun(loaded, this.store.current.label, none));
        this.requestUpdate();
      },
      changed: () => this.requestUpdate(),
    };
  }

  private host(): SegmentationHost {
    const element = this;
    return {
      store: this.store,
      tools: this.tools,
      rules: this.rules,
      get labels() {
        return element.given.labels;
      },
      get settings() {
        return element.settings;
      },
      get brush() {
        return element.brush;
      },
      get canAsk() {
        return segmentFinder.available;
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
      useTool: () => this.useLayer(),
    };
  }
}
