import type { PassagePage } from './passage-page';
import { LINE_HEIGHT_PX } from './passage-page';
import { markAt } from './marks';
import type { Mark } from './marks';
import { rangeOf } from './text-steps';
import type { TextRange, TextSelection, TextSteps } from './text-steps';

/** Two presses so near in time and place are a double click. */
const DOUBLE_CLICK_MS = 450;
const DOUBLE_CLICK_PX = 6;

/** What a pointer works on. */
export interface PointerText {
  readonly page: PassagePage;
  readonly steps: TextSteps;
  readonly marks: readonly Mark[];
  readonly selectedMark: number | undefined;
  readonly selection: TextSelection | undefined;
}

/** What a pointer does to it. */
export interface PointerActs {
  /** `settled` once the pointer has let go. */
  select(selection: TextSelection, settled: boolean): void;
  /** A mark was clicked, or none. */
  press(mark: number | undefined): void;
  /** The selected mark is drawn to another range. */
  resize(range: TextRange, settled: boolean): void;
}

type Drag =
  | { readonly kind: 'select'; readonly origin: TextRange; readonly byWord: boolean }
  /** One end of the selected mark is drawn, the other stays at `fixed`. */
  | { readonly kind: 'resize'; readonly fixed: number };

/**
 * Mouse, pen and finger on a text. A mouse draws a selection, after a double click by words; a finger scrolls, and
 * takes words by taps.
 */
export class TextPointer {
  private drag: Drag | undefined;
  private lastPress: Pick<PointerEvent, 'timeStamp' | 'clientX' | 'clientY'> | undefined;

  constructor(
    private readonly text: () => PointerText,
    private readonly acts: PointerActs,
  ) {}

  /** A pointer went down on the text. Answers whether its moves are wanted. */
  down(event: PointerEvent): boolean {
    if (event.button !== 0 || event.pointerType === 'touch') {
      return false;
    }
    const { page, steps, selection } = this.text();
    const place = page.placeAt(event.clientX, event.clientY);
    const byWord = this.isDoubleClick(event);
    const anchor = event.shiftKey ? (selection?.anchor ?? place) : place;
    const origin = (byWord ? steps.wordAt(place) : undefined) ?? { start: anchor, end: anchor };
    this.drag = { kind: 'select', origin, byWord };
    this.extend(place, false);
    return true;
  }

  /** A handle of the selected mark was caught. Answers whether its moves are wanted. */
  catchHandle(event: PointerEvent, side: 'start' | 'end'): boolean {
    const { marks, selectedMark } = this.text();
    const mark = marks.find(({ id }) => id === selectedMark);
    if (mark === undefined || event.button !== 0) {
      return false;
    }
    this.drag = { kind: 'resize', fixed: side === 'start' ? mark.end : mark.start };
    return true;
  }

  move(event: PointerEvent): void {
    if (this.drag === undefined) {
      return;
    }
    const { page } = this.text();
    const { top, bottom } = page.frame;
    if (event.clientY < top || event.clientY > bottom) {
      page.scrollBy(event.clientY < top ? -LINE_HEIGHT_PX : LINE_HEIGHT_PX);
    }
    this.extend(page.placeAt(event.clientX, event.clientY), false);
  }

  up(event: PointerEvent): void {
    const place = this.text().page.placeAt(event.clientX, event.clientY);
    if (this.drag !== undefined) {
      this.extend(place, true);
      this.drag = undefined;
    } else if (event.pointerType === 'touch') {
      this.tap(place);
    }
  }

  cancel(): void {
    this.drag = undefined;
  }

  private extend(place: number, settled: boolean): void {
    const { drag } = this;
    if (drag?.kind === 'resize') {
      this.acts.resize(rangeOf({ anchor: drag.fixed, focus: place }), settled);
      return;
    }
    const word = drag?.byWord ? this.text().steps.wordAt(place) : undefined;
    const { start, end } = drag?.origin ?? { start: place, end: place };
    const focus = place < start ? (word?.start ?? place) : Math.max(end, word?.end ?? place);
    const selection = { anchor: place < start ? end : start, focus };
    if (settled && selection.anchor === selection.focus) {
      this.click(place);
    } else {
      this.acts.select(selection, settled);
    }
  }

  private click(place: number): void {
    const { marks, selectedMark } = this.text();
    const mark = markAt(marks, place, selectedMark);
    this.acts.press(mark?.id);
    if (mark === undefined) {
      this.acts.select({ anchor: place, focus: place }, true);
    }
  }

  /** A finger takes a mark or a word; with a word taken, the next tap takes everything up to there. */
  private tap(place: number): void {
    const { marks, selectedMark, steps, selection } = this.text();
    const word = steps.wordAt(place);
    const taken = selection && rangeOf(selection);
    if (word === undefined || markAt(marks, place, selectedMark) !== undefined) {
      this.click(place);
    } else if (taken !== undefined && taken.start < taken.end) {
      const anchor = Math.min(taken.start, word.start);
      this.acts.select({ anchor, focus: Math.max(taken.end, word.end) }, true);
    } else {
      this.acts.select({ anchor: word.start, focus: word.end }, true);
    }
  }

  /** Pointer events do not count clicks. */
  private isDoubleClick({ timeStamp, clientX, clientY }: PointerEvent): boolean {
    const { lastPress } = this;
    this.lastPress = { timeStamp, clientX, clientY };
    return (
      lastPress !== undefined &&
      timeStamp - lastPress.timeStamp < DOUBLE_CLICK_MS &&
      Math.hypot(clientX - lastPress.clientX, clientY - lastPress.clientY) < DOUBLE_CLICK_PX
    );
  }
}
