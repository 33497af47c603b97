import type { JsonObject } from '../values/json';
import { answerOf } from './answer';
import { REVEAL_EVENT, isAnswerPart } from '../element/answer-part';
import type { AnswerPart } from '../element/answer-part';
import { contributionOf, nativeFields, resetField, restoreField } from './native-fields';
import type { NativeField } from './native-fields';

/** Everything inside a form that has a part in the answer: the crowd elements and the HTML fields. */
export class FormFields {
  /** `owner` is a tool that brought the form with it, and comes before everything inside. */
  constructor(
    private readonly root: Element,
    private readonly owner: () => (Element & AnswerPart) | undefined,
  ) {}

  read(): JsonObject {
    const members = this.inDocumentOrder();
    return answerOf(members.map((member) => (isPart(member) ? member.contribution : contributionOf(member))));
  }

  restore(answer: JsonObject): void {
    for (const member of this.inDocumentOrder()) {
      if (isPart(member)) {
        member.restore(answer);
      } else {
        restoreField(member, answer);
      }
    }
  }

  reset(): void {
    for (const member of this.inDocumentOrder()) {
      if (isPart(member)) {
        member.reset();
      } else {
        resetField(member);
      }
    }
  }

  /** The first thing that keeps the form from being submitted: its text, and how to show it. */
  firstProblem(): { readonly text: string; show(): void } | undefined {
    for (const member of this.inDocumentOrder()) {
      if (isPart(member)) {
        const { problem } = member;
        if (problem !== undefined) {
          return { text: problem, show: () => showAfterReveal(member, () => member.showProblem()) };
        }
      } else if (!member.checkValidity()) {
        return {
          text: member.validationMessage,
          show: () => showAfterReveal(member, () => member.reportValidity()),
        };
      }
    }
    return undefined;
  }

  private inDocumentOrder(): readonly (AnswerPart | NativeField)[] {
    const native = new Set<Element>(nativeFields(this.root));
    const owner = this.owner();
    const inside = [...this.root.querySelectorAll('*')].filter(
      (element): element is (Element & AnswerPart) | NativeField =>
        isAnswerPart(element) || native.has(element),
    );
    return owner === undefined ? inside : [owner, ...inside];
  }
}

/** Asks whatever hides a field, such as a tab, to bring it to the front before its problem is shown. */
function showAfterReveal(member: AnswerPart | NativeField, show: () => void): void {
  if (member instanceof Element) {
    member.dispatchEvent(new Event(REVEAL_EVENT, { bubbles: true }));
  }
  show();
}

function isPart(member: AnswerPart | NativeField): member is AnswerPart {
  return !(member instanceof Element) || isAnswerPart(member);
}
