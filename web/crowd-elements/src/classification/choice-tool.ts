import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { commentAnswer, restoreComment } from '../comment/comment-answer';
import { Regions } from '../element/region';
import { ToolElement } from '../element/tool-element';
import { toolGuides } from '../guide/tool-guide';
import type { ShortcutGroup } from '../guide/tool-guide';
import { text } from '../i18n/texts';
import { instructionsOf } from '../instructions/instructions-of';
import { hasModifier } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';
import { keyboard } from '../keyboard/keyboard';
import { readCategories, readExclusion } from '../values/categories';
import type { Category } from '../values/categories';
import type { Json } from '../values/json';
import { readAttribute } from '../values/reading';
import type { Reading, TemplateProblem } from '../values/reading';
import type { PlumblineChoiceList } from './choice-list';
import { choiceFor, choiceKeys, choiceToSubmit, choicesOf } from './choices';
import type { Choice } from './choices';
import type { Selection } from './selection';

/**
 * A tool that shows an object and asks for one or several of its classes. What the object is and how many classes
 * there may be, its subclasses say.
 *
 * @fires change - when the worker has chosen; `value` is then what they chose
 */
export abstract class ChoiceTool extends ToolElement {
  /** The question, shown above the object. */
  @property() header = '';
  @state() private chosen: readonly string[] = [];
  @state() private showsProblem = false;
  @query('plumbline-choice-list') private list!: PlumblineChoiceList | null;
  private categoriesReading: Reading<readonly Category[]> | undefined;
  private exclusionReading: Reading<string> | undefined;
  private choices: readonly Choice[] = [];
  private arrangedExclusion: string | undefined;
  private readonly regions = new Regions(this);

  /** The classes: in the attribute a list literal, from a script a list. */
  @property()
  set categories(value: unknown) {
    this.categoriesReading = readAttribute(this.place('categories'), value, readCategories);
    this.arrange();
  }

  get categories(): readonly string[] {
    return this.categoryList.map((category) => category.name);
  }

  /** A class that excludes all others, as `{ text: 'None' }`. */
  @property({ attribute: 'exclusion-category' })
  set exclusionCategory(value: unknown) {
    this.exclusionReading =
      value === null || value === ''
        ? undefined
        : readAttribute(this.place('exclusion-category'), value, readExclusion);
    this.arrange();
  }

  get exclusionCategory(): string | undefined {
    return this.exclusionReading?.ok === true ? this.exclusionReading.value : undefined;
  }

  /** The classes under the name that the drawing tools have for theirs. */
  @property({ attribute: false })
  set labels(value: unknown) {
    this.categories = value;
  }

  get labels(): readonly string[] {
    return this.categories;
  }

  /** What is chosen: a class, or where several may be chosen a list. Takes the same, or an answer. */
  @property({ attribute: false })
  set value(value: Json | undefined) {
    this.restoreValue(value);
  }

  get value(): Json | undefined {
    return this.selection.value(this.labelsChosen);
  }

  get _submittableValue(): Json | undefined {
    const answer = this.selection.answer(this.labelsChosen);
    const given = { ...answer, ...commentAnswer(this.regions) };
    return Object.keys(given).length === 0 ? undefined : given;
  }

  get problem(): string | undefined {
    if (this.templateProblem !== undefined) {
      return text('templateProblem');
    }
    if (this.objectProblem !== undefined || this.labelsChosen.length > 0) {
      return this.objectProblem;
    }
    return text(this.selection.multiple ? 'selectOptionsProblem' : 'selectOptionProblem');
  }

  showProblem(): void {
    this.showsProblem = true;
    this.list?.focus();
  }

  reset(): void {
    this.restoreValue(undefined);
  }

  constructor() {
    super();
    this.whileConnected(() => keyboard.handle((press) => this.handleKey(press)));
    this.whileConnected(() =>
      toolGuides.add(() => ({ steps: this.guideSteps, groups: [this.choiceGroup, ...this.objectGroups] })),
    );
  }

  protected abstract readonly selection: Selection;

  protected abstract renderObject(): TemplateResult;

  /** Why the object cannot be judged yet. */
  protected get objectProblem(): string | undefined {
    return undefined;
  }

  /** A key that is none of the choices'. */
  protected handleObjectKey(_press: KeyPress): boolean {
    return false;
  }

  /** The keys that the object itself has. */
  protected get objectGroups(): readonly ShortcutGroup[] {
    return [];
  }

  /** The first attribute that is missing or cannot be read. */
  protected get templateProblem(): TemplateProblem | undefined {
    const unread = [this.categoriesReading, this.exclusionReading].find((reading) => reading?.ok === false);
    if (unread?.ok === false) {
      return unread.problem;
    }
    if (this.categoriesReading === undefined) {
      return { ...this.place('categories'), what: 'The attribute is missing.', mend: 'Name the classes.' };
    }
    return this.needsName && this.name === ''
      ? { ...this.place('name'), what: 'The attribute is missing.', mend: 'Name the answer.' }
      : undefined;
  }

  /** False for a tool whose key in the answer is fixed. */
  protected readonly needsName: boolean = true;

  /** The chosen categories in full, in the order of the list; the exclusion category is none of them. */
  protected get categoriesChosen(): readonly Category[] {
    return this.categoryList.filter((category) => this.chosen.includes(category.name));
  }

  /** The worker has said that no category applies. */
  protected get excluded(): boolean {
    return this.exclusionName !== undefined && this.chosen.includes(this.exclusionName);
  }

  /** The name of the class that excludes all others; a tool may have one without being told. */
  protected get exclusionName(): string | undefined {
    return this.exclusionCategory;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.exclusionName !== this.arrangedExclusion) {
      this.arrange();
    }
  }

  protected restoreValue(value: Json | undefined): void {
    this.chosen = this.selection.read(value);
    this.showsProblem = false;
    restoreComment(this.regions, value);
  }

  protected override render(): TemplateResult {
    const { templateProblem, selection } = this;
    const instructions = instructionsOf(this.regions);
    // The class names are those that templates look for to put questions of their own below the list.
    return html`<plumbline-workspace class="annotation-area" ?instructed=${instructions.given}>
      ${instructions.panel} ${this.header === '' ? nothing : html`<h1 class="question">${this.header}</h1>`}
      ${
        templateProblem === undefined
          ? this.renderObject()
          : html`<plumbline-template-problem .problem=${templateProblem}></plumbline-template-problem>`
      }
      <div slot="options" ?hidden=${templateProblem !== undefined}>
        <plumbline-choice-list
          class="category-picker-wrapper"
          .kind=${selection.multiple ? 'several' : 'one'}
          .heading=${text(selection.multiple ? 'selectOptions' : 'selectOption')}
          .choices=${this.choices}
          .selected=${this.labelsChosen}
          .locked=${selection.locks && this.excluded}
          .problem=${this.showsProblem ? this.problem : undefined}
          @plumbline-choose=${(event: CustomEvent<string>) => this.choose(event.detail)}
        ></plumbline-choice-list>
        <slot name="worker-comment"></slot>
      </div>
    </plumbline-workspace>`;
  }

  /** What is chosen, as far as it can be chosen: a script may set the classes after the draft was restored. */
  private get labelsChosen(): readonly string[] {
    return this.choices.map((choice) => choice.name).filter((name) => this.chosen.includes(name));
  }

  private get categoryList(): readonly Category[] {
    return this.categoriesReading?.ok === true ? this.categoriesReading.value : [];
  }

  private get guideSteps(): readonly string[] {
    return [
      text('guideLook'),
      text(this.selection.multiple ? 'guideChooseSeveral' : 'guideChooseOne'),
      text('guideSubmit'),
    ];
  }

  private get choiceGroup(): ShortcutGroup {
    return {
      title: text('options'),
      shortcuts: [...choiceKeys(this.choices), { keys: ['Shift + 1 … 9'], meaning: text('chooseAndSubmit') }],
    };
  }

  private arrange(): void {
    this.arrangedExclusion = this.exclusionName;
    this.choices = choicesOf(this.categories, this.arrangedExclusion);
    this.requestUpdate();
  }

  private choose(name: string): void {
    const before = this.chosen;
    this.chosen = this.selection.press(before, name, this.exclusionName);
    if (this.chosen.join('\n') !== before.join('\n')) {
      this.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  private handleKey(press: KeyPress): boolean {
    const submitted = choiceToSubmit(this.choices, press);
    if (submitted !== undefined) {
      if (!this.labelsChosen.includes(submitted.name)) {
        this.choose(submitted.name);
      }
      keyboard.onSubmit();
      return true;
    }
    if (!hasModifier(press)) {
      const choice = choiceFor(this.choices, press);
      if (choice !== undefined) {
        // A held key would tick and untick.
        if (!press.repeat) {
          this.choose(choice.name);
          void this.updateComplete.then(() => this.list?.reveal(choice));
        }
        return true;
      }
      if (press.key === '/' && this.list?.focusFilter() === true) {
        return true;
      }
    }
    return this.handleObjectKey(press);
  }
}
