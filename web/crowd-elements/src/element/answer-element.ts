import { property as attribute } from 'lit/decorators.js';
import type { PropertyValues } from 'lit';
import { ANSWER_PART, CHANGE_EVENT } from './answer-part';
import type { AnswerPart } from './answer-part';
import { property } from '../values/json';
import type { Json, JsonObject } from '../values/json';
import { CrowdElement } from './crowd-element';

/** An element whose value stands in the answer under its `name`. */
export abstract class AnswerElement extends CrowdElement implements AnswerPart {
  readonly [ANSWER_PART] = true;

  /** The key in the answer. Without one the element is not submitted, as in an HTML form. */
  @attribute({ reflect: true }) name = '';

  private lastContribution = '';
  private lastValue: Json | undefined;
  private hasTold = false;

  /** What goes into the answer, or undefined where the element is empty. Templates' scripts read it by this name. */
  abstract get _submittableValue(): Json | undefined;

  abstract get problem(): string | undefined;

  abstract showProblem(): void;

  abstract reset(): void;

  /** Takes a value in the form of `_submittableValue`. It may come from an older page: check it. */
  protected abstract restoreValue(value: Json | undefined): void;

  get contribution(): JsonObject {
    const value = this._submittableValue;
    return this.name === '' || value === undefined ? {} : { [this.name]: value };
  }

  restore(answer: JsonObject): void {
    this.restoreValue(property(answer, this.name));
  }

  /** Says so when the last update has changed the answer. Subclasses call it for changes that are no update. */
  protected tellChange(): void {
    const value = this._submittableValue;
    if (this.hasTold && value === this.lastValue) {
      return;
    }
    this.hasTold = true;
    this.lastValue = value;
    const contribution = JSON.stringify(this.contribution);
    if (contribution !== this.lastContribution) {
      this.lastContribution = contribution;
      this.dispatchEvent(new CustomEvent(CHANGE_EVENT, { bubbles: true, composed: true }));
    }
  }

  protected override updated(_changed: PropertyValues): void {
    this.tellChange();
  }
}
