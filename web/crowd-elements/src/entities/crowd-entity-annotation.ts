import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { PlumblineChoiceList } from '../classification/choice-list';
import { commentAnswer, restoreComment } from '../comment/comment-answer';
import { Regions } from '../element/region';
import { ToolElement } from '../element/tool-element';
import { toolGuides } from '../guide/tool-guide';
import { text } from '../i18n/texts';
import { instructionsOf } from '../instructions/instructions-of';
import type { KeyPress } from '../keyboard/key-press';
import { keyboard } from '../keyboard/keyboard';
import { CodePoints } from '../passage/code-points';
import type { PassageEvents, PlumblinePassage } from '../passage/passage';
import { TextSteps } from '../passage/text-steps';
import type { TextRange } from '../passage/text-steps';
import type { Json, JsonObject } from '../values/json';
import type { TemplateProblem } from '../values/reading';
import type { Entity } from './entity';
import { EntityAttributes } from './entity-attributes';
import { entitiesAnswer, readEntities } from './entity-answer';
import { entityAnnotationStyles } from './entity-annotation.styles';
import { EntityEditor } from './entity-editor';
import { entityGuide } from './entity-guide';
import { entityCommandOf } from './entity-keys';
import type { EntityCommand } from './entity-keys';
import type { PlumblineEntityList } from './entity-list';
import { EntityMarks } from './entity-marks';
import { entityTools } from './entity-tools';
import type { EntityTool } from './entity-tools';

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
  private readonly given = new EntityAttributes((attribute) => this.place(attribute));
  private readonly marks = new EntityMarks();
  private places = new CodePoints('');
  private editor = new EntityEditor(new TextSteps(''));
  /** Entities that the editor is to begin with at the next update. */
  private wanted: Json | undefined;
  private lastAnswer: { readonly entities: readonly Entity[]; readonly answer: JsonObject } | undefined;

  constructor() {
    super();
    this.whileConnected(() => keyboard.handle((press) => this.handleKey(press)));
    this.whileConnected(() => toolGuides.add(() => entityGuide(this.given.choices)));
  }

  /** The labels: in the attribute a list literal, from a script a list. */
  @property()
  set labels(value: unknown) {
    this.given.setLabels(value);
    this.requestUpdate();
  }

  get labels(): readonly object[] {
    return this.given.labels.map(({ label, short, full }) => ({
      label,
      shortDisplayName: short,
      fullDisplayName: full,
    }));
  }

  /** Entities to begin with: a list of `{label, startOffset, endOffset}`. */
  @property({ attribute: 'initial-value' })
  set initialValue(value: unknown) {
    this.given.setInitial(value);
    this.restoreValue(this.initialValue);
  }

  get initialValue(): Json {
    return this.given.initial;
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
    const [only, ...others] = this.given.labels;
    if (others.length === 0) {
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
          ? html`${this.passageView()} ${entityTools(this.editor, this.said, (tool) => this.act(tool))}`
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
      .marks=${this.marks.of(editor.shown, this.given.labels)}
      .selection=${editor.selection}
      .selectedMark=${editor.selected}
      @plumbline-select=${this.onSelect}
      @plumbline-mark=${(event: PassageEvents['plumbline-mark']) => this.choose(editor.select(event.detail), false)}
      @plumbline-mark-range=${this.onMarkRange}
    ></plumbline-passage>`;
  }

  private options(): TemplateResult {
    const { editor } = this;
    const { labels } = this.given;
    const pen = labels.find(({ label }) => label === editor.pen)?.full;
    return html`<plumbline-choice-list
        .kind=${'label'}
        .heading=${text('labels')}
        .choices=${this.given.counted(editor.entities)}
        .selected=${pen === undefined ? [] : [pen]}
        @plumbline-choose=${(event: CustomEvent<string>) => this.takeLabel(event.detail)}
      ></plumbline-choice-list>
      <div class="hint">${editor.pending === undefined ? nothing : text('chooseLabelHint')}</div>
      <h2>${text('entities')} <span class="count">${editor.entities.length}</span></h2>
      <plumbline-entity-list
        .entities=${editor.entities}
        .labels=${labels}
        .text=${this.text}
        .selected=${editor.selected}
        @plumbline-entity=${(event: CustomEvent<number>) => this.choose(editor.select(event.detail), true)}
        @plumbline-remove-entity=${(event: CustomEvent<number>) => this.removeEntity(event.detail)}
      ></plumbline-entity-list>
      <slot name="worker-comment"></slot>`;
  }

  private get templateProblem(): TemplateProblem | undefined {
    return this.given.problem(this.name);
  }

  private handleKey(press: KeyPress): boolean {
    const command = entityCommandOf(press, this.given.choices);
    return (
      (command !== undefined && this.run(command, press.repeat)) || (this.passage?.handleKey(press) ?? false)
    );
  }

  /** Does what a key asks for. Answers whether there was anything to do. */
  private run(command: EntityCommand, repeated: boolean): boolean {
    switch (command.kind) {
      case 'undo':
      case 'redo':
        this.act(command.kind);
        return true;
      case 'remove':
        return this.removeEntity(this.editor.selected);
      case 'label':
        if (!repeated) {
          this.takeLabel(command.name);
        }
        return true;
      case 'find-label':
        return this.list?.focusFilter() ?? false;
      case 'cycle':
        return this.choose(this.editor.cycle(command.step), true);
      case 'drop':
        this.requestUpdate();
        return this.editor.drop();
      case 'move-end':
        return this.changed(this.editor.moveEnd(command.end, command.unit, command.towards));
    }
  }

  private takeLabel(name: string): void {
    const label = this.given.labels.find(({ full }) => full === name)?.label;
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

  private act(tool: EntityTool): void {
    if (tool === 'remove') {
      this.removeEntity(this.editor.selected);
    } else if (tool === 'undo' ? this.editor.undo() : this.editor.redo()) {
      this.said = text(tool);
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
    const label = this.given.labels.find((one) => one.label === entity.label)?.full ?? entity.label;
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
