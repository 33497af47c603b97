import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Regions } from '../element/region';
import { ToolElement } from '../element/tool-element';
import { toolGuides } from '../guide/tool-guide';
import type { ToolGuide } from '../guide/tool-guide';
import { text } from '../i18n/texts';
import type { PlumblineImageViewer } from '../image-viewer/image-viewer';
import type { Overlay } from '../image-viewer/overlay';
import { instructionsOf } from '../instructions/instructions-of';
import { hasModifier } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';
import { keyboard } from '../keyboard/keyboard';
import type { Json, JsonObject } from '../values/json';
import { property as valueOf } from '../values/json';
import { readAttribute, success } from '../values/reading';
import type { Reading, TemplateProblem } from '../values/reading';
import { missingKeys, readFoundPairs, readWantedKeys } from './key-value-blocks';
import type { Area, FoundPair, WantedKey } from './key-value-blocks';
import { restoreReview, reviewAnswer, startReview, unfinished } from './key-value-review';
import type { Judgement, ReviewedPair } from './key-value-review';
import { pairReviewView } from './pair-review-view';
import { textractStyles } from './textract.styles';

/** The key in the answer; the element has no name. */
const SOURCE = 'AWS/Textract/AnalyzeDocument/Forms/V1';
const KEY_COLOUR = '#1f77b4';
const VALUE_COLOUR = '#ff7f0e';

/**
 * `<crowd-textract-analyze-document>`: asks whether the keys and values that Amazon Textract has found in a document
 * are right, and for keys that it has not found. Answer: `{"AWS/Textract/AnalyzeDocument/Forms/V1": {"blocks": […]}}`
 * with the blocks of the pairs that hold, see `reviewAnswer`. Areas stay as they were found.
 *
 * @slot short-instructions - shown beside the document
 * @slot full-instructions - shown in a dialog
 * @fires change - when the worker has changed the review
 */
export class CrowdTextractAnalyzeDocument extends ToolElement {
  static override styles = textractStyles;

  @property() src = '';
  @property() header = '';
  /** The keys' texts stay as they were found. */
  @property({ type: Boolean, attribute: 'no-key-edit' }) noKeyEdit = false;
  /** Areas cannot be changed, with this attribute or without. */
  @property({ type: Boolean, attribute: 'no-geometry-edit' }) noGeometryEdit = false;
  @state() private pairs: readonly ReviewedPair[] = [];
  @state() private current = 0;
  @state() private imageSize: { readonly width: number; readonly height: number } | undefined;
  @state() private showsProblem = false;
  @query('plumbline-image-viewer') private viewer!: PlumblineImageViewer | null;
  private readonly regions = new Regions(this);
  private foundReading: Reading<readonly FoundPair[]> = success([]);
  private keysReading: Reading<readonly WantedKey[]> = success([]);
  private fresh = true;
  private wanted: { readonly answer: Json | undefined } | undefined;

  constructor() {
    super();
    this.whileConnected(() => keyboard.handle((press) => this.handleKey(press)));
    this.whileConnected(() => toolGuides.add(() => this.guide));
  }

  /** The blocks that the service has found. */
  @property({ attribute: 'initial-value' })
  set initialValue(value: unknown) {
    this.foundReading =
      value === null || value === ''
        ? success([])
        : readAttribute(this.place('initial-value'), value, readFoundPairs);
    this.begin();
  }

  get initialValue(): readonly FoundPair[] {
    return this.foundReading.ok ? this.foundReading.value : [];
  }

  /** The keys to look for. */
  @property()
  set keys(value: unknown) {
    this.keysReading =
      value === null || value === '' ? success([]) : readAttribute(this.place('keys'), value, readWantedKeys);
    this.begin();
  }

  get keys(): readonly WantedKey[] {
    return this.keysReading.ok ? this.keysReading.value : [];
  }

  /** The answer as it stands, `{blocks}`. Takes the same. */
  @property({ attribute: false })
  set value(value: Json | undefined) {
    this.restoreValue(value);
  }

  get value(): Json | undefined {
    return this._submittableValue;
  }

  get _submittableValue(): Json | undefined {
    return reviewAnswer(this.pairs);
  }

  override get contribution(): JsonObject {
    return { [SOURCE]: reviewAnswer(this.pairs) };
  }

  get problem(): string | undefined {
    if (this.templateProblem !== undefined) {
      return text('templateProblem');
    }
    const pair = this.pairs[unfinished(this.pairs)];
    return pair && text('pairTextProblem', { key: pair.judgement.key });
  }

  showProblem(): void {
    this.showsProblem = true;
    this.go(Math.max(unfinished(this.pairs), 0), true);
  }

  reset(): void {
    this.restoreValue(undefined);
  }

  override restore(answer: JsonObject): void {
    this.restoreValue(valueOf(answer, SOURCE));
  }

  protected restoreValue(value: Json | undefined): void {
    this.wanted = { answer: value };
    this.showsProblem = false;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.fresh) {
      this.fresh = false;
      this.pairs = startReview(this.initialValue, missingKeys(this.keys, this.initialValue));
    }
    const { wanted } = this;
    if (wanted !== undefined) {
      this.wanted = undefined;
      this.pairs = restoreReview(this.pairs, wanted.answer);
    }
    if (changed.has('src')) {
      this.measure();
    }
  }

  protected override render(): TemplateResult {
    const { templateProblem } = this;
    const instructions = instructionsOf(this.regions);
    return html`<plumbline-workspace ?instructed=${instructions.given}>
      ${instructions.panel} ${this.header === '' ? nothing : html`<h1 class="question">${this.header}</h1>`}
      ${
        templateProblem === undefined
          ? html`<plumbline-image-viewer .src=${this.src} .overlay=${this.overlay}></plumbline-image-viewer>`
          : html`<plumbline-template-problem .problem=${templateProblem}></plumbline-template-problem>`
      }
      <div slot="options" ?hidden=${templateProblem !== undefined}>
        <h2>${text('keyValuePairs')}</h2>
        ${
          this.showsProblem && this.problem !== undefined
            ? html`<p class="problem" role="alert">${this.problem}</p>`
            : nothing
        }
        ${this.pairs.map((pair, index) => this.pairView(pair, index))}
      </div>
    </plumbline-workspace>`;
  }

  private pairView(pair: ReviewedPair, index: number): TemplateResult {
    return pairReviewView({
      pair,
      index,
      current: index === this.current,
      keyFixed: this.noKeyEdit,
      onFocus: () => (this.current = index),
      onChange: (change) => this.judge(index, change),
    });
  }

  /** The frames of the current pair, in pixels of the image. */
  private get overlay(): Overlay | undefined {
    const found = this.pairs[this.current]?.found;
    const size = this.imageSize;
    if (found === undefined || size === undefined) {
      return undefined;
    }
    const box = (label: string, area: Area | undefined) =>
      area === undefined
        ? []
        : [
            {
              label,
              left: area.left * size.width,
              top: area.top * size.height,
              width: area.width * size.width,
              height: area.height * size.height,
            },
          ];
    const [key, value] = [text('keyLabel'), text('valueLabel')];
    return {
      boxes: [...box(key, found.keyArea), ...box(value, found.valueArea)],
      mask: undefined,
      legend: [
        { label: key, colour: KEY_COLOUR },
        { label: value, colour: VALUE_COLOUR },
      ],
    };
  }

  private get templateProblem(): TemplateProblem | undefined {
    for (const reading of [this.foundReading, this.keysReading]) {
      if (!reading.ok) {
        return reading.problem;
      }
    }
    return this.src === ''
      ? { ...this.place('src'), what: 'The attribute is missing.', mend: 'Give the address of the document.' }
      : undefined;
  }

  private get guide(): ToolGuide {
    return {
      steps: [text('guideReviewPair'), text('guideJudgePair'), text('guideFindKeys'), text('guideSubmit')],
      groups: [
        {
          title: text('document'),
          shortcuts: [
            { keys: ['.', ','], meaning: text('nextPair') },
            { keys: ['Y'], meaning: text('yes') },
            { keys: ['N'], meaning: text('no') },
            { keys: ['B'], meaning: text('valueBlank') },
          ],
        },
      ],
    };
  }

  private begin(): void {
    this.fresh = true;
    this.requestUpdate();
  }

  /** Areas are fractions of the image: its size in pixels is needed to frame them. */
  private measure(): void {
    const image = new Image();
    image.onload = () => {
      this.imageSize = { width: image.naturalWidth, height: image.naturalHeight };
    };
    image.src = this.src;
  }

  private judge(index: number, change: Partial<Judgement>): void {
    this.pairs = this.pairs.map((pair, place) =>
      place === index ? { ...pair, judgement: { ...pair.judgement, ...change } } : pair,
    );
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private handleKey(press: KeyPress): boolean {
    if (hasModifier(press) || press.shiftKey || this.pairs.length === 0) {
      return false;
    }
    const blank = this.pairs[this.current]?.judgement.blank === true;
    switch (press.code === '' ? press.key : press.code) {
      case 'Period':
      case 'Comma':
        this.go(this.current + (press.code === 'Period' ? 1 : -1), false);
        return true;
      case 'KeyY':
      case 'KeyN':
        this.judge(this.current, { valid: press.code === 'KeyY' });
        return true;
      case 'KeyB':
        this.judge(this.current, { blank: !blank });
        return true;
      default:
        return this.viewer?.handleKey(press) ?? false;
    }
  }

  private go(index: number, intoField: boolean): void {
    this.current = Math.min(Math.max(index, 0), this.pairs.length - 1);
    void this.updateComplete.then(() => {
      const pair = this.renderRoot.querySelector(`article:nth-of-type(${this.current + 1})`);
      pair?.scrollIntoView({ block: 'nearest' });
      if (intoField) {
        pair?.querySelector<HTMLElement>('.value')?.focus();
      }
    });
  }
}
