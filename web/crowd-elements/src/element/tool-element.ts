import type { ReactiveController } from 'lit';
import { AnswerElement } from './answer-element';

/** An element that composes a workspace. It marks itself with the attribute `tool`, by which a form gives it room. */
export abstract class ToolElement extends AnswerElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.toggleAttribute('tool', true);
  }

  /** The place of an attribute, for the report of a mistake in it. */
  protected place(attribute: string): { readonly element: string; readonly attribute: string } {
    return { element: this.localName, attribute };
  }

  /** Does `begin` whenever the element comes into the page, and what that answered when it leaves. */
  protected whileConnected(begin: () => () => void): void {
    let end: (() => void) | undefined;
    const controller: ReactiveController = {
      hostConnected: () => {
        end = begin();
      },
      hostDisconnected: () => end?.(),
    };
    this.addController(controller);
  }
}
