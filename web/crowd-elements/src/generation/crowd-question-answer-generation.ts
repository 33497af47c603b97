import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Regions } from '../element/region';
import { ToolElement } from '../element/tool-element';
import { toolGuides } from '../guide/tool-guide';
import { text } from '../i18n/texts';
import { instructionsOf } from '../instructions/instructions-of';
import { hasModifier } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';
import { keyboard } from '../keyboard/keyboard';
import { CodePoints } from '../passage/code-points';
import { labelColour } from '../theme/label-colours';
import type { PassageEvents, PlumblinePassage } from '../passage/passage';
import { rangeOf } from '../passage/text-steps';
import type { TextRange, TextSelection } from '../passage/text-steps';
import { readCategories } from '../values/categories';
import { countOf } from '../values/count';
import type { Json } from '../values/json';
import { readAttribute } from '../values/reading';
import type { Reading, TemplateProblem } from '../values/reading';
import { pairMarks, pairOfMark } from './pair-marks';
import { emptyPair, pairProblem, pairsAnswer, readPairs } from './pairs';
import type { Pair, PairRules } from './pairs';
import { pairView } from './pair-view';
import { questionAnswerGuide } from './question-answer-guide';
import { questionAnswerStyles } from './question-answer-generation.styles';

const count = { converter: { fromAttribute: countOf } };

/**
 * `<crowd-question-answer-generation>`: asks for questions about a passage, with their answers. A question can be
 * linked to the parts of the passage that it is about. Answer: `{"<name>": {"questionAnswerPairs": […]}}`, see
 * `pairsAnswer`.
 *
 * @slot short-instructions - shown beside the passage
 * @slot full-instructions - shown in a dialog
 * @fires change - when the worker has changed the pairs
 */
export class CrowdQuestionAnswerGeneration extends ToolElement {
  static override styles = questionAnswerStyles;

  /** The passage. */
  @property() text = '';
  @property() header = '';
  @property({ ...count, attribute: 'min-questions' }) minQuestions: number | undefined;
  @property({ ...count, attribute: 'max-questions' }) maxQuestions: number | undefined;
  @property({ ...count, attribute: 'question-min-words' }) questionMinWords: number | undefined;
  @property({ ...count, attribute: 'question-max-words' }) questionMaxWords: number | undefined;
  @property({ ...count, attribute: 'answer-min-words' }) answerMinWords: number | undefined;
  @property({ ...count, attribute: 'answer-max-words' }) answerMaxWords: number | undefined;
  /** The worker may write other tags than those of the template. Present or "true"; "false" is false. */
  @property({
    attribute: 'allow-custom-question-tags',
    converter: { fromAttribute: (value) => value !== null && value !== 'false' },
  })
  allowCustomQuestionTags = false;
  @state() private pairs: readonly Pair[] = [emptyPair(0)];
  @state() private current = 0;
  @state() private selection: TextSelection | undefined;
  @state() private showsProblem = false;
  @query('plumbline-passage') private passage!: PlumblinePassage | null;
  private readonly regions = new Regions(this);
  private tagsReading: Reading<readonly { readonly name: string }[]> | undefined;
  private places = new CodePoints('');
  private nextId = 1;
  private wanted: Json | undefined;

  constructor() {
    super();
    this.whileConnected(() => keyboard.handle((press) => this.handleKey(press)));
    this.whileConnected(() => toolGuides.add(questionAnswerGuide));
  }

  /** The kinds of question that can be chosen. */
  @property({ attribute: 'question-tags' })
  set questionTags(value: unknown) {
    this.tagsReading =
      value === null || value === ''
        ? undefined
        : readAttribute(this.place('question-tags'), value, readCategories);
    this.requestUpdate();
  }

  get questionTags(): readonly string[] {
    return this.tagsReading?.ok === true ? this.tagsReading.value.map(({ name }) => name) : [];
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
    return pairsAnswer(this.pairs, this.text, this.places);
  }

  get problem(): string | undefined {
    if (this.templateProblem !== undefined) {
      return text('templateProblem');
    }
    const problem = pairProblem(this.pairs, this.rules);
    return problem && text(problem.kind, { count: problem.count, number: (problem.pair ?? 0) + 1 });
  }

  showProblem(): void {
    const problem = pairProblem(this.pairs, this.rules);
    this.showsProblem = true;
    if (problem?.kind === 'pairsNeeded' && problem.pair === undefined) {
      this.addPair();
    } else if (problem?.pair !== undefined) {
      this.edit(problem.pair, problem.field ?? 'question');
    }
  }

  reset(): void {
    this.restoreValue(undefined);
  }

  protected restoreValue(value: Json | undefined): void {
    this.wanted = value ?? {};
    this.showsProblem = false;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('text')) {
      this.places = new CodePoints(this.text);
    }
    const { wanted } = this;
    if (wanted !== undefined) {
      this.wanted = undefined;
      const pairs = readPairs(wanted, this.places, this.text.length, this.nextId);
      this.nextId += pairs.length + 1;
      this.pairs = pairs.length > 0 ? pairs : [emptyPair(this.nextId)];
      this.current = 0;
    }
  }

  protected override render(): TemplateResult {
    const { templateProblem } = this;
    const instructions = instructionsOf(this.regions);
    return html`<plumbline-workspace ?instructed=${instructions.given}>
      ${instructions.panel} ${this.header === '' ? nothing : html`<h1 class="question">${this.header}</h1>`}
      ${
        templateProblem === undefined
          ? html`${this.passageView()} ${this.linkBar()}`
          : html`<plumbline-template-problem .problem=${templateProblem}></plumbline-template-problem>`
      }
      <div slot="options" ?hidden=${templateProblem !== undefined}>${this.options()}</div>
    </plumbline-workspace>`;
  }

  private passageView(): TemplateResult {
    return html`<plumbline-passage
      label=${text('passage')}
      .text=${this.text}
      .marks=${pairMarks(this.pairs)}
      .selection=${this.selection}
      @plumbline-select=${this.onSelect}
      @plumbline-mark=${this.onMark}
    ></plumbline-passage>`;
  }

  private linkBar(): TemplateResult {
    return html`<div class="link">
      <button
        class="button"
        type="button"
        ?disabled=${this.pending === undefined}
        aria-keyshortcuts="L"
        @click=${() => this.link()}
      >
        ${text('linkSelection')}
      </button>
      <span>${text('pairNumber', { number: this.current + 1 })} <kbd aria-hidden="true">L</kbd></span>
    </div>`;
  }

  private options(): TemplateResult {
    const full = this.maxQuestions !== undefined && this.pairs.length >= this.maxQuestions;
    return html`<h2>${text('questionsAndAnswers')}</h2>
      ${
        this.showsProblem && this.problem !== undefined
          ? html`<p class="problem" role="alert">${this.problem}</p>`
          : nothing
      }
      ${repeat(
        this.pairs,
        (pair) => pair.id,
        (pair, index) => this.pairView(pair, index),
      )}
      <button
        class="button"
        type="button"
        ?disabled=${full}
        aria-keyshortcuts="A"
        @click=${() => this.addPair()}
      >
        ${text('addPair')}
      </button>`;
  }

  private pairView(pair: Pair, index: number): TemplateResult {
    return pairView({
      pair,
      index,
      current: index === this.current,
      colour: labelColour(index),
      rules: this.rules,
      tags: this.questionTags,
      customTags: this.allowCustomQuestionTags,
      removable: this.pairs.length > 1,
      passage: this.text,
      onFocus: () => (this.current = index),
      onChange: (change) => this.change(index, change),
      onRemove: () => this.removePair(index),
    });
  }

  private get rules(): PairRules {
    return {
      minPairs: this.minQuestions,
      maxPairs: this.maxQuestions,
      question: { min: this.questionMinWords, max: this.questionMaxWords },
      answer: { min: this.answerMinWords, max: this.answerMaxWords },
    };
  }

  /** The selected part of the passage, without white space at its ends. */
  private get pending(): TextRange | undefined {
    const range = this.selection && this.passage?.textSteps.trimmed(rangeOf(this.selection));
    return range !== undefined && range.start < range.end ? range : undefined;
  }

  private get templateProblem(): TemplateProblem | undefined {
    if (this.tagsReading?.ok === false) {
      return this.tagsReading.problem;
    }
    return this.name === ''
      ? { ...this.place('name'), what: 'The attribute is missing.', mend: 'Name the answer.' }
      : undefined;
  }

  private handleKey(press: KeyPress): boolean {
    if (!hasModifier(press) && !press.shiftKey && !press.repeat) {
      if (press.code === 'KeyL') {
        return this.link();
      }
      if (press.code === 'KeyA') {
        this.addPair();
        return true;
      }
    }
    return this.passage?.handleKey(press) ?? false;
  }

  private link(): boolean {
    const { pending } = this;
    const pair = this.pairs[this.current];
    if (pending === undefined || pair === undefined) {
      return false;
    }
    const known = pair.references.some(({ start, end }) => start === pending.start && end === pending.end);
    if (!known) {
      this.change(this.current, { references: [...pair.references, pending] });
    }
    this.selection = { anchor: pending.end, focus: pending.end };
    return true;
  }

  private addPair(): void {
    if (this.maxQuestions === undefined || this.pairs.length < this.maxQuestions) {
      this.pairs = [...this.pairs, emptyPair(this.nextId++)];
      this.edit(this.pairs.length - 1, 'question');
    }
  }

  private removePair(index: number): void {
    this.pairs = this.pairs.filter((_, place) => place !== index);
    this.current = Math.min(this.current, this.pairs.length - 1);
    this.tellWorkerChange();
  }

  private change(index: number, change: Partial<Pair>): void {
    this.pairs = this.pairs.map((pair, place) => (place === index ? { ...pair, ...change } : pair));
    this.tellWorkerChange();
  }

  private edit(index: number, field: 'question' | 'answer'): void {
    this.current = index;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`article:nth-of-type(${index + 1}) .${field}`)?.focus(),
    );
  }

  private tellWorkerChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private onSelect(event: PassageEvents['plumbline-select']): void {
    this.selection = event.detail.selection;
  }

  /** A click on a linked part goes to its question. */
  private onMark(event: PassageEvents['plumbline-mark']): void {
    this.current = pairOfMark(this.pairs, event.detail) ?? this.current;
  }
}
