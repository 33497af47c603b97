import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { PlumblineChoiceList } from '../classification/choice-list';
import { choiceFor, choicesOf } from '../classification/choices';
import type { Choice } from '../classification/choices';
import { commentAnswer, restoreComment } from '../comment/comment-answer';
import { icon } from '../element/icons';
import { Regions } from '../element/region';
import { ToolElement } from '../element/tool-element';
import { toolGuides } from '../guide/tool-guide';
import { text } from '../i18n/texts';
import { instructionsOf } from '../instructions/instructions-of';
import { hasModifier } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';
import { keyboard } from '../keyboard/keyboard';
import { CodePoints } from '../passage/code-points';
import type { Mark } from '../passage/marks';
import type { PassageEvents, PlumblinePassage } from '../passage/passage';
import { caretStepOf, historyStepOf } from '../passage/passage-keys';
import { TextSteps } from '../passage/text-steps';
import type { TextRange } from '../passage/text-steps';
import type { Json, JsonObject } from '../values/json';
import { readAttribute, success } from '../values/reading';
import type { Reading, TemplateProblem } from '../values/reading';
import type { Entity } from './entity';
import { entitiesAnswer, readEntities } from './entity-answer';
import { entityAnnotationStyles } from './entity-annotation.styles';
import { EntityEditor } from './entity-editor';
import { entityGuide } from './entity-guide';
import { readEntityLabels } from './entity-labels';
import type { EntityLabel } from './entity-labels';
import type { PlumblineEntityList } from './entity-list';

/** Characters of an entity that are read out. */
const EXCERPT = 80;

/**
 * `<crowd-entity-annotation>`: labels parts of a text. Parts may overlap and lie inside each other.
 * Answer: `{"<name>": {"entities": [{"endOffset": 54, "label": "person", "startOffset": 47}]}}` in the order of the
 * text; offsets count Unicode code points, and `endOffset` is exclusive.
 *
 * It is not placed in a `<crowd-form>`: it has one of its own in its shadow root, into which a template may append
 * more fields. Inside a form it is a field of that form.
 *
 * @slot short-instructions - shown beside the text
 * @slot full-instructions - shown in a dialog
 * @fires change - when the worker has changed the entities
 */
export class CrowdEntityAnnotation extends ToolElement {
  static override styles = entityAnnotationStyles;

  /** What to do, shown above the text. */
  @property() header = '';
  @property() text = '';
  /** What the last act did, for screen readers. */
  @state() private said = '';
  @query('plumbline-passage') private passage!: PlumblinePassage | null;
  @query('plumbline-choice-list') private list!: PlumblineChoiceList | null;
  @query('plumbline-entity-list') private entityList!: PlumblineEntityList | null;
  private readonly regions = new Regions(this);
  private labelsReading: Reading<readonly EntityLabel[]> | undefined;
  private initialReading: Reading<Json> = success([]);
  private labelChoices: readonly Choice[] = [];
  private places = new CodePoints('');
  private editor = new EntityEditor(new TextSteps(''));
  /** Entities that the editor is to begin with at the next update. */
  private wanted: Json | undefined;
  private lastAnswer: { readonly entities: readonly Entity[]; readonly answer: JsonObject } | undefined;
  private lastMarks: { readonly entities: readonly Entity[]; readonly marks: readonly Mark[] } | undefined;

  constructor() {
    super();
    this.whileConnected(() => keyboard.handle((press) => this.handleKey(press)));
    this.whileConnected(() => toolGuides.add(() => entityGuide(this.labelChoices)));
  }

  /** The labels: in the attribute a list literal, from a script a list. */
  @property()
  set labels(value: unknown) {
    this.labelsReading = readAttribute(this.place('labels'), value, readEntityLabels);
    this.labelChoices = choicesOf(this.labelList.map((label) => label.full)).map((choice, index) => ({
      ...choice,
      colour: this.labelList[index]?.colour ?? '',
    }));
    this.lastMarks = undefined;
    this.requestUpdate();
  }

  get labels(): readonly object[] {
    return this.labelList.map(({ label, short, full }) => ({
      label,
      shortDisplayName: short,
      fullDisplayName: full,
    }));
  }

  /** Entities to begin with: a list of `{label, startOffset, endOffset}`. */
  @property({ attribute: 'initial-value' })
  set initialValue(value: unknown) {
    this.initialReading =
      value === null || value === ''
        ? success([])
        : readAttribute(this.place('initial-value'), value, success);
    this.restoreValue(this.initialValue);
  }

  get initialValue(): Json {
    return this.initialReading.ok ? this.initialReading.value : [];
  }

  /** The answer as it stands, `{entities}`. Takes the same, or a list of entities. */
  @property({ attribute: false })
  set value(value: Json | undefined) {
    this.restoreValue(value);
  }

  get value(): Json {
    return this._submittableValue;
  }

  get _submittableValue(): Json {
    const { entities } = this.editor;
    if (this.lastAnswer?.entities !== entities) {
      this.lastAnswer = { entities, answer: entitiesAnswer(entities, this.places) };
    }
    const comment = commentAnswer(this.regions);
    return Object.keys(comment).length === 0
      ? this.lastAnswer.answer
      : { ...this.lastAnswer.answer, ...comment };
  }

  get problem(): string | undefined {
    return this.templateProblem === undefined ? undefined : text('templateProblem');
  }

  showProblem(): void {
    this.passage?.focus();
  }

  reset(): void {
    this.restoreValue(this.initialValue);
  }

  protected restoreValue(value: Json | undefined): void {
    restoreComment(this.regions, value);
    this.wanted = value ?? [];
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('text')) {
      this.places = new CodePoints(this.text);
      this.editor = new EntityEditor(new TextSteps(this.text));
      this.wanted ??= this.initialValue;
    }
    const { wanted } = this;
    if (wanted !== undefined) {
      this.wanted = undefined;
      this.editor.start((firstId) => readEntities(wanted, this.places, this.text.length, firstId));
    }
    const [only] = this.labelList;
    if (this.labelList.length === 1) {
      this.editor.pen ??= only?.label;
    }
  }

  protected override render(): TemplateResult {
    return this.closest('crowd-form') === null
      ? html`<crowd-form>${this.workspace()}</crowd-form>`
      : this.workspace();
  }

  private workspace(): TemplateResult {
    const { templateProblem } = this;
    const instructions = instructionsOf(this.regions);
    return html`<plumbline-workspace ?instructed=${instructions.given}>
      ${instructions.panel} ${this.header === '' ? nothing : html`<h1 class="question">${this.header}</h1>`}
      ${
        templateProblem === undefined
          ? html`${this.passageView()} ${this.toolbar()}`
          : html`<plumbline-template-problem .problem=${templateProblem}></plumbline-template-problem>`
      }
      <div class="options" slot="options" ?hidden=${templateProblem !== undefined}>${this.options()}</div>
    </plumbline-workspace>`;
  }

  private passageView(): TemplateResult {
    const { editor } = this;
    return html`<plumbline-passage
      label=${text('textToLabel')}
      .text=${this.text}
      .marks=${this.marks}
      .selection=${editor.selection}
      .selectedMark=${editor.selected}
      @plumbline-select=${this.onSelect}
      @plumbline-mark=${(event: PassageEvents['plumbline-mark']) => this.choose(editor.select(event.detail), false)}
      @plumbline-mark-range=${this.onMarkRange}
    ></plumbline-passage>`;
  }

  private toolbar(): TemplateResult {
    const { editor } = this;
    return html`<div class="tools">
      <span role="toolbar" aria-label=${text('textGroup')}>
        ${this.tool('undo', 'Ctrl+Z', editor.canUndo, () => this.step('undo'))}
        ${this.tool('redo', 'Ctrl+Y', editor.canRedo, () => this.step('redo'))}
        ${this.tool('remove', 'Delete', editor.selected !== undefined, () => this.removeEntity(editor.selected))}
      </span>
      <span class="said" role="status">${this.said}</span>
    </div>`;
  }

  private tool(
    name: 'undo' | 'redo' | 'remove',
    keys: string,
    enabled: boolean,
    act: () => void,
  ): TemplateResult {
    return html`<button
      class="button icon"
      type="button"
      title="${text(name)} (${keys})"
      aria-label=${text(name)}
      ?disabled=${!enabled}
      @click=${act}
    >
      ${icon(name === 'remove' ? 'delete' : name)}
    </button>`;
  }

  private options(): TemplateResult {
    const { editor } = this;
    const pen = this.labelList.find(({ label }) => label === editor.pen)?.full;
    return html`<plumbline-choice-list
        .kind=${'label'}
        .heading=${text('labels')}
        .choices=${this.choices}
        .selected=${pen === undefined ? [] : [pen]}
        @plumbline-choose=${(event: CustomEvent<string>) => this.takeLabel(event.detail)}
      ></plumbline-choice-list>
      <div class="hint">${editor.pending === undefined ? nothing : text('chooseLabelHint')}</div>
      <h2>${text('entities')} <span class="count">${editor.entities.length}</span></h2>
      <plumbline-entity-list
        .entities=${editor.entities}
        .labels=${this.labelList}
        .text=${this.text}
        .selected=${editor.selected}
        @plumbline-entity=${(event: CustomEvent<number>) => this.choose(editor.select(event.detail), true)}
        @plumbline-remove-entity=${(event: CustomEvent<number>) => this.removeEntity(event.detail)}
      ></plumbline-entity-list>
      <slot name="worker-comment"></slot>`;
  }

  private get labelList(): readonly EntityLabel[] {
    return this.labelsReading?.ok === true ? this.labelsReading.value : [];
  }

  /** The labels with the number of their entities. */
  private get choices(): readonly Choice[] {
    const counts = new Map<string, number>();
    for (const { label } of this.editor.entities) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return this.labelChoices.map((choice, index) => ({
      ...choice,
      count: counts.get(this.labelList[index]?.label ?? '') ?? 0,
    }));
  }

  private get marks(): readonly Mark[] {
    const entities = this.editor.shown;
    if (this.lastMarks?.entities !== entities) {
      const labels = new Map(this.labelList.map((label) => [label.label, label]));
      const marks = entities.map(({ id, start, end, label }) => {
        const { colour, short } = labels.get(label) ?? { colour: 'currentcolor', short: label };
        return { id, start, end, colour, tag: short };
      });
      this.lastMarks = { entities, marks };
    }
    return this.lastMarks.marks;
  }

  private get templateProblem(): TemplateProblem | undefined {
    for (const reading of [this.labelsReading, this.initialReading]) {
      if (reading?.ok === false) {
        return reading.problem;
      }
    }
    if (this.labelsReading === undefined) {
      return { ...this.place('labels'), what: 'The attribute is missing.', mend: 'Name the labels.' };
    }
    return this.name === ''
      ? { ...this.place('name'), what: 'The attribute is missing.', mend: 'Name the answer.' }
      : undefined;
  }

  private handleKey(press: KeyPress): boolean {
    const step = historyStepOf(press);
    if (step !== undefined) {
      this.step(step);
      return true;
    }
    const choice = hasModifier(press) ? undefined : choiceFor(this.labelChoices, press);
    if (choice !== undefined) {
      if (!press.repeat) {
        this.takeLabel(choice.name);
      }
      return true;
    }
    return (
      (!hasModifier(press) && this.handlePlainKey(press.key)) ||
      this.resizeByKey(press) ||
      (this.passage?.handleKey(press) ?? false)
    );
  }

  private handlePlainKey(key: string): boolean {
    switch (key) {
      case '/':
        return this.list?.focusFilter() ?? false;
      case '.':
      case ',':
        return this.choose(this.editor.cycle(key === '.' ? 1 : -1), true);
      case 'Delete':
      case 'Backspace':
        return this.removeEntity(this.editor.selected);
      case 'Escape':
        this.requestUpdate();
        return this.editor.drop();
      default:
        return false;
    }
  }

  /** Shift with an arrow moves the end of the selected entity, with Alt as well its beginning. */
  private resizeByKey(press: KeyPress): boolean {
    const step = press.shiftKey ? caretStepOf({ ...press, altKey: false }, false) : undefined;
    const unit = step?.unit;
    if (
      (unit !== 'character' && unit !== 'word') ||
      (step?.towards !== 'left' && step?.towards !== 'right')
    ) {
      return false;
    }
    return this.changed(this.editor.moveEnd(press.altKey ? 'start' : 'end', unit, step.towards));
  }

  private takeLabel(name: string): void {
    const label = this.labelList.find(({ full }) => full === name)?.label;
    if (label !== undefined) {
      this.changed(this.editor.takeLabel(label));
    }
  }

  private removeEntity(id: number | undefined): boolean {
    const entity = this.editor.remove(id);
    if (entity !== undefined) {
      this.said = text('entityRemoved', { text: this.excerpt(entity) });
      this.tellWorkerChange();
    }
    return entity !== undefined;
  }

  private step(direction: 'undo' | 'redo'): void {
    if (direction === 'undo' ? this.editor.undo() : this.editor.redo()) {
      this.said = text(direction);
      this.tellWorkerChange();
    }
  }

  /** Shows an entity that was selected. Answers whether there was one. */
  private choose(entity: Entity | undefined, reveal: boolean): boolean {
    this.requestUpdate();
    if (entity !== undefined) {
      this.announce(entity);
      if (reveal) {
        this.passage?.reveal(entity.start);
      }
    }
    return entity !== undefined;
  }

  /** Shows an entity that was changed. Answers whether there was one. */
  private changed(entity: Entity | undefined): boolean {
    this.requestUpdate();
    if (entity !== undefined) {
      this.announce(entity);
      this.tellWorkerChange();
    }
    return entity !== undefined;
  }

  private announce(entity: Entity): void {
    const label = this.labelList.find((one) => one.label === entity.label)?.full ?? entity.label;
    this.said = text('entityAdded', { label, text: this.excerpt(entity) });
    void this.entityList?.reveal(entity.id);
  }

  private excerpt({ start, end }: TextRange): string {
    return this.text.slice(start, Math.min(end, start + EXCERPT));
  }

  private tellWorkerChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private onSelect(event: PassageEvents['plumbline-select']): void {
    const { selection, by, settled } = event.detail;
    const { editor } = this;
    editor.selection = selection;
    editor.selected = undefined;
    this.requestUpdate();
    const { pending } = editor;
    if (pending === undefined || !settled) {
      return;
    }
    if (by === 'pointer' && editor.pen !== undefined) {
      this.changed(editor.add(pending, editor.pen));
    } else {
      this.said = text('selectedText', { text: this.excerpt(pending) });
    }
  }

  private onMarkRange(event: PassageEvents['plumbline-mark-range']): void {
    const { range, settled } = event.detail;
    this.changed(this.editor.drag(range, settled));
  }
}
