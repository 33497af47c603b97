import { LINE_HEIGHT_PX } from './passage-page';
import type { PassagePage } from './passage-page';
import type { CaretStep } from './passage-keys';
import { rangeOf } from './text-steps';
import type { TextSelection, TextSteps } from './text-steps';

/** A page is left with these many of its lines still in sight, as a part of its height. */
const PAGE_STEP = 0.8;

/** Moves a caret through a text as it is laid out, and remembers its column on the way up and down. */
export class Caret {
  /** In CSS pixels of the window; undefined until the caret goes up or down. */
  private column: number | undefined;

  constructor(
    private readonly page: PassagePage,
    private readonly steps: TextSteps,
    private readonly length: number,
  ) {}

  /** The caret was put elsewhere: the column it keeps is that of the new place. */
  forgetColumn(): void {
    this.column = undefined;
  }

  /** The selection after a step. */
  after(selection: TextSelection | undefined, step: CaretStep): TextSelection {
    const focus = selection?.focus ?? 0;
    if (step.towards !== 'up' && step.towards !== 'down') {
      this.forgetColumn();
    }
    const place = this.leaving(selection, step) ?? this.placeAfter(step, focus);
    return { anchor: step.extends ? (selection?.anchor ?? focus) : place, focus: place };
  }

  /** The selection with the word at its end, or with the next one. */
  withNextWord(selection: TextSelection | undefined): TextSelection | undefined {
    const current = selection && rangeOf(selection);
    const word = this.steps.wordFrom(current?.end ?? 0);
    const begun = current !== undefined && current.start < current.end ? current.start : word?.start;
    return word === undefined || begun === undefined ? undefined : { anchor: begun, focus: word.end };
  }

  /** A plain arrow leaves a selection at the side that it points to. */
  private leaving(selection: TextSelection | undefined, step: CaretStep): number | undefined {
    if (selection === undefined || step.extends || step.unit !== 'character') {
      return undefined;
    }
    const { start, end } = rangeOf(selection);
    return start === end ? undefined : this.isForward(step, selection.focus) ? end : start;
  }

  private placeAfter(step: CaretStep, focus: number): number {
    const { steps, page } = this;
    switch (step.unit) {
      case 'character':
        return this.isForward(step, focus) ? steps.next(focus) : steps.previous(focus);
      case 'word':
        return this.isForward(step, focus) ? steps.nextWord(focus) : steps.previousWord(focus);
      case 'text':
        return step.towards === 'start' ? 0 : this.length;
      case 'edge': {
        const { left, right } = page.frame;
        const atLeft = (step.towards === 'start') !== steps.isRightToLeft(focus);
        return this.placeBeside(focus, atLeft ? left : right, 0);
      }
      case 'line':
      case 'page': {
        const distance =
          step.unit === 'line' ? LINE_HEIGHT_PX : (page.frame.bottom - page.frame.top) * PAGE_STEP;
        return this.placeBeside(focus, undefined, step.towards === 'up' ? -distance : distance);
      }
    }
  }

  private isForward(step: CaretStep, focus: number): boolean {
    return (step.towards === 'right') !== this.steps.isRightToLeft(focus);
  }

  /** The place `dy` pixels below the caret, at `x` or in the caret's column. */
  private placeBeside(focus: number, x: number | undefined, dy: number): number {
    const caret = this.page.caretAt(focus);
    if (caret === undefined) {
      return focus;
    }
    if (x === undefined) {
      this.column ??= caret.x;
    }
    return this.page.placeAt(x ?? this.column ?? caret.x, (caret.top + caret.bottom) / 2 + dy);
  }
}
