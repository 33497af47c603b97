import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { text } from '../i18n/texts';
import { Tick } from './tick';

/** A box or switch that a form may ask for. */
export abstract class RequiredTick extends Tick {
  /** The form is not submitted until it is on. */
  @property({ type: Boolean }) required = false;
  @state() private tried = false;

  get problem(): string | undefined {
    return this.required && !this.checked && !this.disabled ? text('tickToContinue') : undefined;
  }

  showProblem(): void {
    this.tried = true;
    this.focus();
  }

  /** The problem, once the worker has tried to submit. */
  protected get shownProblem(): string | undefined {
    return this.tried ? this.problem : undefined;
  }

  protected override toggle(): void {
    this.checked = !this.checked;
  }

  protected override updated(changed: PropertyValues): void {
    // A switch has no required state for screen readers; its problem is read out instead.
    if (this.ticksAs === 'checkbox') {
      this.setAttribute('aria-required', String(this.required));
    }
    super.updated(changed);
  }
}
