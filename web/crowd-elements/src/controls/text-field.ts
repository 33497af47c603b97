import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AnswerElement } from '../element/answer-element';
import { text } from '../i18n/texts';
import { countOf } from '../values/count';
import type { Json } from '../values/json';
import { allowedPart, problemOf } from './text-rules';
import type { TextProblem } from './text-rules';

const length = { converter: { fromAttribute: countOf } };

/** A field that a worker writes into, of one line or several. An empty one is not part of the answer. */
export abstract class TextField extends AnswerElement {
  @property() label = '';
  @property() placeholder = '';
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Problems are shown while the worker writes, and characters that `allowed-pattern` excludes are left out. */
  @property({ type: Boolean, attribute: 'auto-validate' }) autoValidate = false;
  @property({ attribute: 'allowed-pattern' }) allowedPattern = '';
  /** Shown in place of the built-in text when the value breaks a rule. */
  @property({ attribute: 'error-message' }) errorMessage = '';
  @property({ ...length, attribute: 'max-length' }) maxLength: number | undefined;
  @property({ ...length, attribute: 'min-length' }) minLength: number | undefined;
  /** The text; the attribute gives the one to begin with. */
  @property() value = '';
  @state() private tried = false;
  private givenValue = '';

  get _submittableValue(): Json | undefined {
    return this.value === '' || this.disabled ? undefined : this.value;
  }

  get problem(): string | undefined {
    const own = this.ownProblem;
    return own === undefined || this.label === ''
      ? own
      : text('fieldProblem', { label: this.label, problem: own });
  }

  showProblem(): void {
    this.tried = true;
    this.focus();
  }

  reset(): void {
    this.value = this.givenValue;
    this.tried = false;
  }

  override focus(): void {
    this.field?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.givenValue = this.getAttribute('value') ?? '';
  }

  /** The HTML field inside. */
  protected abstract get field(): HTMLInputElement | HTMLTextAreaElement | null;

  protected abstract renderField(describedBy: string | typeof nothing, invalid: boolean): TemplateResult;

  /** What stands below the field at the right. */
  protected renderNote(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What the HTML field itself has to say, such as about an e-mail address. */
  protected get nativeProblem(): string | undefined {
    return undefined;
  }

  protected restoreValue(value: Json | undefined): void {
    this.value = typeof value === 'string' ? value : '';
    this.tried = false;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    // A script may clear the field with null or undefined.
    this.value ??= '';
  }

  protected override render(): TemplateResult {
    const shown = this.tried || (this.autoValidate && this.value !== '') ? this.ownProblem : undefined;
    const note = this.renderNote();
    return html`
      ${
        this.label === ''
          ? nothing
          : html`<label for="field"
              >${this.label}${this.required ? html` <span class="required" aria-hidden="true">*</span>` : nothing}</label
            >`
      }
      ${this.renderField(shown === undefined ? nothing : 'problem', shown !== undefined)}
      <div class="below" ?hidden=${shown === undefined && note === nothing}>
        <span class="problem" id="problem" role="alert">${shown ?? nothing}</span>${note}
      </div>
    `;
  }

  protected readonly onInput = (event: Event): void => {
    const { field } = this;
    if (field === null || (event instanceof InputEvent && event.isComposing)) {
      return;
    }
    const kept = this.autoValidate ? allowedPart(field.value, this.allowedPattern) : field.value;
    if (kept !== field.value) {
      const cursor = Math.max((field.selectionStart ?? kept.length) - (field.value.length - kept.length), 0);
      field.value = kept;
      field.setSelectionRange(cursor, cursor);
    }
    this.value = kept;
  };

  /** Unlike `input`, `change` does not leave a shadow root by itself. */
  protected readonly onChange = (): void => {
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  };

  private get ownProblem(): string | undefined {
    if (this.disabled) {
      return undefined;
    }
    const { required, minLength, maxLength, allowedPattern } = this;
    const broken = problemOf(this.value, { required, minLength, maxLength, allowedPattern });
    const problem = broken === undefined ? this.nativeProblem : textOf(broken);
    return problem !== undefined && this.errorMessage !== '' ? this.errorMessage : problem;
  }
}

function textOf(problem: TextProblem): string {
  return 'count' in problem ? text(problem.kind, { count: problem.count }) : text(problem.kind);
}
