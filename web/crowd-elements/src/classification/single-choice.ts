import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { WorkerComment } from '../comment/worker-comment';
import { AnswerElement } from '../element/answer-element';
import { Regions } from '../element/region';
import { text } from '../i18n/texts';
import { hasModifier, symbolOf } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';
import { keyboard } from '../keyboard/keyboard';
import { readCategories } from '../values/categories';
import { property as valueOf } from '../values/json';
import type { Json } from '../values/json';
import { readAttribute } from '../values/reading';
import type { Reading, TemplateProblem } from '../values/reading';
import type { PlumblineChoiceList } from './choice-list';
import { choiceFor, choicesOf } from './choices';
import type { Choice } from './choices';

/** A tool that shows an object and asks for one of several classes. What the object is, its subclasses say. */
export abstract class SingleChoice extends AnswerElement {
  /** The question, shown above the object. */
  @property() header = '';
  @state() private chosen: string | undefined;
  @state() private showsProblem = false;
  @query('plumbline-choice-list') private list!: PlumblineChoiceList | null;
  private reading: Reading<readonly string[]> | undefined;
  private choices: readonly Choice[] = [];
  protected readonly regions = new Regions(this);
  private stopListening: (() => void) | undefined;

  /** The classes: in the attribute a list literal, from a script a list. */
  @property()
  set categories(value: unknown) {
    this.reading = readAttribute(this.place('categories'), value, readCategories);
    this.choices = this.reading.ok ? choicesOf(this.reading.value) : [];
    this.requestUpdate();
  }

  get categories(): readonly string[] {
    return this.reading?.ok === true ? this.reading.value : [];
  }

  /** The same list under the name that the drawing tools have for theirs. */
  @property({ attribute: false })
  set labels(value: unknown) {
    this.categories = value;
  }

  get labels(): readonly string[] {
    return this.categories;
  }

  /** The answer as it stands, `{label, workerComment}`. Takes the same, or the label alone. */
  @property({ attribute: false })
  set value(value: Json | undefined) {
    this.restoreValue(typeof value === 'string' ? { label: value } : value);
  }

  get value(): Json | undefined {
    return this._submittableValue;
  }

  get _submittableValue(): Json | undefined {
    const label = this.label;
    const comment = this.comment?.value.trim() ?? '';
    return label === undefined && comment === ''
      ? undefined
      : { ...(label !== undefined && { label }), ...(comment !== '' && { workerComment: comment }) };
  }

  get problem(): string | undefined {
    if (this.templateProblem !== undefined) {
      return text('templateProblem');
    }
    return this.objectProblem ?? (this.label === undefined ? text('selectOptionProblem') : undefined);
  }

  showProblem(): void {
    this.showsProblem = true;
    this.list?.focus();
  }

  reset(): void {
    this.restoreValue(undefined);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopListening = keyboard.handle((press) => this.handleKey(press));
  }

  override disconnectedCallback(): void {
    this.stopListening?.();
    super.disconnectedCallback();
  }

  protected abstract renderObject(): TemplateResult;

  /** Why the object cannot be judged yet. */
  protected get objectProblem(): string | undefined {
    return undefined;
  }

  /** A key that is none of the choices'. */
  protected handleObjectKey(_press: KeyPress): boolean {
    return false;
  }

  /** The first attribute that is missing or cannot be read. */
  protected get templateProblem(): TemplateProblem | undefined {
    if (this.reading?.ok === false) {
      return this.reading.problem;
    }
    if (this.reading === undefined) {
      return { ...this.place('categories'), what: 'The attribute is missing.', mend: 'Name the classes.' };
    }
    return this.name === ''
      ? { ...this.place('name'), what: 'The attribute is missing.', mend: 'Name the answer.' }
      : undefined;
  }

  protected restoreValue(value: Json | undefined): void {
    const label = valueOf(value, 'label');
    const comment = valueOf(value, 'workerComment');
    this.chosen = typeof label === 'string' ? label : undefined;
    this.showsProblem = false;
    this.comment?.restore(typeof comment === 'string' ? comment : '');
  }

  protected override render(): TemplateResult {
    const { templateProblem } = this;
    const short = this.regions.get('short-instructions');
    const full = this.regions.get('full-instructions');
    return html`<plumbline-workspace ?instructed=${short !== undefined || full !== undefined}>
      <plumbline-instructions-panel
        slot="instructions"
        ?full=${full !== undefined}
        heading=${full?.getAttribute('header') ?? ''}
      >
        <slot name="short-instructions" slot="short-instructions"></slot>
        <slot name="full-instructions" slot="full-instructions"></slot>
      </plumbline-instructions-panel>
      ${this.header === '' ? nothing : html`<h1 class="question">${this.header}</h1>`}
      ${
        templateProblem === undefined
          ? this.renderObject()
          : html`<plumbline-template-problem .problem=${templateProblem}></plumbline-template-problem>`
      }
      <div slot="options" ?hidden=${templateProblem !== undefined}>
        <plumbline-choice-list
          .choices=${this.choices}
          .selected=${this.label}
          .problem=${this.showsProblem ? this.problem : undefined}
          @plumbline-choose=${(event: CustomEvent<string>) => this.choose(event.detail)}
        ></plumbline-choice-list>
        <slot name="worker-comment"></slot>
      </div>
    </plumbline-workspace>`;
  }

  protected place(attribute: string): { readonly element: string; readonly attribute: string } {
    return { element: this.localName, attribute };
  }

  /** The choice as far as it is one of the categories: a script may set them after the draft was restored. */
  private get label(): string | undefined {
    return this.choices.some((choice) => choice.name === this.chosen) ? this.chosen : undefined;
  }

  private get comment(): WorkerComment | undefined {
    return this.regions.get<WorkerComment>('worker-comment');
  }

  private choose(name: string): void {
    this.chosen = name;
  }

  private handleKey(press: KeyPress): boolean {
    if (!hasModifier(press)) {
      const choice = choiceFor(this.choices, symbolOf(press));
      if (choice !== undefined) {
        this.choose(choice.name);
        void this.updateComplete.then(() => this.list?.reveal());
        return true;
      }
      if (press.key === '/' && this.list?.focusFilter() === true) {
        return true;
      }
    }
    return this.handleObjectKey(press);
  }
}
