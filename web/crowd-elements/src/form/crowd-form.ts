import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { icon } from '../element/icons';
import { text } from '../i18n/texts';
import { instructionsOf } from '../instructions/instructions-of';
import { baseStyles, buttonStyles, keyStyles } from '../theme/control-styles';
import type { JsonObject } from '../values/json';
import type { AnswerPart } from '../element/answer-part';
import { CHANGE_EVENT, isAnswerPart } from '../element/answer-part';
import { Regions } from '../element/region';
import { toolGuides } from '../guide/tool-guide';
import { crowdFormStyles } from './crowd-form.styles';
import { FormFields } from './form-fields';
import { formActionOf } from './form-action';

/** Where an answer is on its way; only while `editing` can it be submitted. */
export type Submission = 'editing' | 'submitting' | 'submitted';

/** Children that show nothing; templates keep hidden fields in the last one. */
const UNSEEN = 'script, style, link, template, meta, [hidden], classification-reasons-container';
/** Instructions of a form without a tool. */
const INSTRUCTIONS = 'short-instructions, full-instructions';

/** Events of a form towards the page around it. */
export interface CrowdFormEvents {
  /** The answer may have changed. */
  'plumbline-answer-change': CustomEvent<void>;
  /** The worker has submitted this answer. */
  'plumbline-submit': CustomEvent<JsonObject>;
  /** The worker tried to submit, and this is missing. */
  'plumbline-invalid': CustomEvent<string>;
}

/**
 * `<crowd-form>`: what the worker fills in. It behaves as an HTML form does: a `submit` event comes before the answer
 * is sent, and `preventDefault()` holds it back. It shows a Submit button if the template has none.
 *
 * @slot - the tool and any other fields
 * @slot short-instructions - shown beside the fields of a form without a tool
 * @slot full-instructions - shown in a dialog
 * @fires submit - when the worker submits and all fields are valid; can be prevented
 * @fires reset - can be prevented
 */
export class CrowdForm extends CrowdElement {
  static override styles = [baseStyles, buttonStyles, keyStyles, crowdFormStyles];

  /** The content has the whole window, and scrolls inside itself: a tool alone, or a form with instructions. */
  @property({ type: Boolean, reflect: true }) fill = false;
  @property({ type: Boolean, reflect: true }) instructed = false;
  /** A tool stands among other fields. */
  @property({ type: Boolean, reflect: true }) wide = false;
  @state() private submission: Submission = 'editing';
  @state() private message = '';
  @state() private ownButton = false;
  private readonly fields = new FormFields(this, () => this.owner);
  private readonly regions = new Regions(this);
  /** The tool that brought this form with it in its shadow root, if there is one: the first field of the form. */
  private owner: (Element & AnswerPart) | undefined;
  private forgetGuide: (() => void) | undefined;
  private readonly content = new MutationObserver(() => this.look());

  /** The answer as it stands. */
  get answer(): JsonObject {
    return this.fields.read();
  }

  /** Templates add fields by `form.appendChild`: the element is its own form. */
  get form(): this {
    return this;
  }

  /** Checks the fields and sends the answer, without a `submit` event: like an HTML form's, so that handlers may call it. */
  submit(): void {
    if (this.submission === 'editing' && this.isValid()) {
      this.send();
    }
  }

  /** Does what pressing the Submit button does. */
  requestSubmit(): void {
    if (this.submission !== 'editing' || !this.isValid()) {
      return;
    }
    const event = new SubmitEvent('submit', { bubbles: true, cancelable: true, composed: true });
    if (this.dispatchEvent(event)) {
      this.send();
    }
  }

  /** Gives all fields the values of the template again. */
  reset(): void {
    if (this.dispatchEvent(new Event('reset', { bubbles: true, cancelable: true }))) {
      this.fields.reset();
      this.message = '';
      this.tell('plumbline-answer-change');
    }
  }

  /** Gives all fields the values of an earlier answer. */
  restore(answer: JsonObject): void {
    this.fields.restore(answer);
  }

  /** The portal is storing the answer, or has stored it. */
  showSubmission(submission: Submission): void {
    this.submission = submission;
    this.message = '';
  }

  /** The answer could not be stored: the worker may try again. */
  showFailure(reason: string): void {
    this.submission = 'editing';
    this.message = text('submitFailed', { reason });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.owner = ownerOf(this);
    this.owner?.addEventListener(CHANGE_EVENT, this.onFieldChange);
    this.forgetGuide = toolGuides.add(() => ({
      steps: [],
      groups: [
        {
          title: text('general'),
          shortcuts: [
            { keys: ['Enter'], meaning: text('submit') },
            { keys: ['Ctrl + Enter', '⌘ + Enter'], meaning: text('submitFromText') },
            { keys: ['?'], meaning: text('showShortcuts') },
          ],
        },
      ],
    }));
    this.content.observe(this, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['form-action', 'hidden'],
    });
    this.look();
    this.addEventListener('click', this.onClick);
    this.addEventListener('submit', this.onNestedForm, { capture: true });
    for (const type of ['input', 'change', CHANGE_EVENT]) {
      this.addEventListener(type, this.onFieldChange);
    }
  }

  override disconnectedCallback(): void {
    this.content.disconnect();
    this.forgetGuide?.();
    this.owner?.removeEventListener(CHANGE_EVENT, this.onFieldChange);
    this.removeEventListener('click', this.onClick);
    this.removeEventListener('submit', this.onNestedForm, { capture: true });
    for (const type of ['input', 'change', CHANGE_EVENT]) {
      this.removeEventListener(type, this.onFieldChange);
    }
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const instructions = instructionsOf(this.regions);
    return html`
      <main class="content">
        ${
          instructions.given
            ? html`<plumbline-workspace instructed plain>
                ${instructions.panel}
                <div class="page"><slot></slot></div>
              </plumbline-workspace>`
            : html`<slot></slot>`
        }
      </main>
      <footer ?hidden=${this.ownButton && this.message === ''}>
        <div class="message" role="alert">
          ${this.message === '' ? nothing : html`${icon('warning')}${this.message}`}
        </div>
        ${this.ownButton ? nothing : this.submitButton()}
      </footer>
      <div class="visually-hidden" role="status">
        ${this.submission === 'editing' ? nothing : text(this.submission)}
      </div>
    `;
  }

  private submitButton(): TemplateResult {
    const busy = this.submission === 'submitting';
    const [before, after] = text('submitHint').split('{key}');
    return html`
      <span class="hint" aria-hidden="true">${before}<kbd>Enter</kbd>${after}</span>
      <button
        class="button primary submit"
        type="button"
        aria-disabled=${this.submission !== 'editing'}
        aria-keyshortcuts="Enter"
        @click=${this.requestSubmit}
      >
        ${busy ? html`<span class="spinner"></span>` : nothing}
        ${text(this.submission === 'editing' ? 'submit' : this.submission)}
      </button>
    `;
  }

  private isValid(): boolean {
    const problem = this.fields.firstProblem();
    this.message = problem === undefined ? '' : text('cannotSubmit', { reason: problem.text });
    if (problem !== undefined) {
      problem.show();
      this.tell('plumbline-invalid', problem.text);
    }
    return problem === undefined;
  }

  private send(): void {
    // From here on a second press does nothing, until the portal says that it failed.
    this.submission = 'submitting';
    this.tell('plumbline-submit', this.answer);
  }

  private tell<T extends keyof CrowdFormEvents>(type: T, detail?: CrowdFormEvents[T]['detail']): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Finds out what the template has put inside. */
  private look(): void {
    this.ownButton = this.querySelector('crowd-button[form-action="submit"]') !== null;
    const seen = [...this.children].filter((child) => !child.matches(UNSEEN));
    this.instructed = seen.some((child) => child.matches(INSTRUCTIONS));
    this.wide = seen.some(fillsWindow);
    this.fill = this.instructed || (seen.length === 1 && seen[0] !== undefined && fillsWindow(seen[0]));
  }

  private readonly onFieldChange = (): void => {
    if (this.message !== '' && this.fields.firstProblem() === undefined) {
      this.message = '';
    }
    this.tell('plumbline-answer-change');
  };

  private readonly onClick = (event: Event): void => {
    const action = event.defaultPrevented ? undefined : formActionOf(event.composedPath(), this);
    if (action === 'submit') {
      this.requestSubmit();
    } else if (action === 'reset') {
      this.reset();
    }
  };

  /** An HTML form inside would navigate away; it submits the whole instead. */
  private readonly onNestedForm = (event: Event): void => {
    if (event.target !== this) {
      event.preventDefault();
      event.stopPropagation();
      this.requestSubmit();
    }
  };
}

/** A tool that is all that the form shows fills the window. Tools are the elements that compose a workspace. */
function fillsWindow(element: Element): boolean {
  return element.localName === 'plumbline-workspace' || element.hasAttribute('tool');
}

function ownerOf(form: Element): (Element & AnswerPart) | undefined {
  const root = form.getRootNode();
  return root instanceof ShadowRoot && isAnswerPart(root.host) ? root.host : undefined;
}
