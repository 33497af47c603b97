import type { JsonObject } from '../values/json';

/** Marks the elements that add something to the answer. */
export const ANSWER_PART = Symbol('plumbline answer part');

/** The event by which a part says that what it adds to the answer has changed. It bubbles out of shadow roots. */
export const CHANGE_EVENT = 'plumbline-change';

/** The event by which a form asks what hides a field to show it. */
export const REVEAL_EVENT = 'plumbline-reveal';

/** What a form needs of an element whose value goes into the answer. */
export interface AnswerPart {
  readonly [ANSWER_PART]: true;
  /** The keys and values that this element adds to the answer; none where it is empty. */
  readonly contribution: JsonObject;
  /** Why the form cannot be submitted yet, in the page's language, or undefined. */
  readonly problem: string | undefined;
  /** Shows the problem beside the element and moves the focus there. */
  showProblem(): void;
  /** Takes the value that an answer holds for this element; none means empty. */
  restore(answer: JsonObject): void;
  /** Goes back to the value that the template gave. */
  reset(): void;
}

export function isAnswerPart(element: Element): element is Element & AnswerPart {
  return ANSWER_PART in element;
}
