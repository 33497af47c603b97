import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { CrowdElement } from '../element/crowd-element';
import { text } from '../i18n/texts';
import { hasModifier } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';
import { baseStyles } from '../theme/control-styles';
import { clearBlock, drawBlock } from './block-drawing';
import { blockAt, blocksOf, perBlock } from './blocks';
import { caretPlaceOf, placeAt } from './line-geometry';
import type { LaidOutBlock } from './line-geometry';
import { markAt } from './marks';
import type { Mark } from './marks';
import { caretStepOf } from './passage-keys';
import type { CaretStep } from './passage-keys';
import { passageStyles } from './passage.styles';
import { TextSteps, rangeOf } from './text-steps';
import type { TextRange, TextSelection } from './text-steps';

/** Events of a passage. All places are UTF-16 units of its text. */
export interface PassageEvents {
  /** The selection has changed; `settled` when a pointer has let go of it or a key has made it. */
  'plumbline-select': CustomEvent<{
    readonly selection: TextSelection | undefined;
    readonly by: 'pointer' | 'key';
    readonly settled: boolean;
  }>;
  /** A mark was clicked, or, with undefined, none. */
  'plumbline-mark': CustomEvent<number | undefined>;
  /** A handle of the selected mark was drawn to another place; `settled` when it was let go. */
  'plumbline-mark-range': CustomEvent<{ readonly range: TextRange; readonly settled: boolean }>;
}

/** What a pointer is doing between going down and going up. */
type Drag =
  | { readonly kind: 'select'; readonly origin: TextRange; readonly byWord: boolean }
  | { readonly kind: 'resize'; readonly fixed: number };

/** A line of text holds about so many characters; only the height of blocks that were never seen depends on it. */
const CHARACTERS_PER_LINE = 85;
const LINE_HEIGHT_PX = 46;
/** Two presses so near in time and place are a double click. */
const DOUBLE_CLICK_MS = 450;
const DOUBLE_CLICK_PX = 6;

/**
 * Shows a text in which parts can be selected and marked, by pointer and by keys. However long the text is, only the
 * blocks near the window are laid out and drawn.
 *
 * @fires plumbline-select, plumbline-mark, plumbline-mark-range - see `PassageEvents`
 */
export class PlumblinePassage extends CrowdElement {
  static override styles = [baseStyles, passageStyles];

  @property({ attribute: false }) text = '';
  /** The marks, ascending by `start`. */
  @property({ attribute: false }) marks: readonly Mark[] = [];
  @property({ attribute: false }) selectedMark: number | undefined;
  @property({ attribute: false }) selection: TextSelection | undefined;
  /** What the text is, for screen readers. */
  @property() label = '';
  @query('.scroller') private scroller!: HTMLElement;
  private steps = new TextSteps('');
  private blocks: readonly LaidOutBlock[] = [];
  private marksOfBlocks: readonly (readonly Mark[])[] = [];
  private readonly near = new Set<number>();
  private drag: Drag | undefined;
  private lastPress: Pick<PointerEvent, 'timeStamp' | 'clientX' | 'clientY'> | undefined;
  /** The caret's column while it goes up and down, in CSS pixels of the window. */
  private column: number | undefined;
  private readonly sizes = new ResizeObserver(() => this.draw());
  private approach: IntersectionObserver | undefined;

  /** The words and characters of the text. */
  get textSteps(): TextSteps {
    return this.steps;
  }

  /** Does what a key means here, or answers false. */
  handleKey(press: KeyPress): boolean {
    if (press.key === ' ' && !hasModifier(press) && !press.shiftKey) {
      return this.selectNextWord();
    }
    const step = caretStepOf(press, /Mac|iP(hone|ad)/.test(navigator.platform));
    if (step === undefined) {
      return false;
    }
    this.take(step);
    return true;
  }

  override focus(): void {
    this.scroller.focus();
  }

  /** Scrolls to a place of the text. */
  reveal(place: number): void {
    const block = this.blocks[blockAt(this.blocks, place)];
    if (block === undefined) {
      return;
    }
    // A block that was never drawn has no lines yet.
    block.element.scrollIntoView({ block: 'nearest' });
    const { top, bottom } = caretPlaceOf(block, place);
    const frame = this.frame();
    const margin = LINE_HEIGHT_PX;
    if (top < frame.top + margin) {
      this.scrollContainer.scrollBy(0, top - frame.top - margin);
    } else if (bottom > frame.bottom - margin) {
      this.scrollContainer.scrollBy(0, bottom - frame.bottom + margin);
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('copy', this.onCopy);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('copy', this.onCopy);
    this.sizes.disconnect();
    this.approach?.disconnect();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('text')) {
      this.steps = new TextSteps(this.text);
    }
  }

  protected override render(): TemplateResult {
    return html`<div
      class="scroller"
      tabindex="0"
      role="group"
      aria-label=${this.label}
      aria-description=${text('textKeys')}
      @pointerdown=${this.onPointerDown}
      @pointermove=${this.onPointerMove}
      @pointerup=${this.onPointerUp}
      @pointercancel=${this.onPointerCancel}
    >
      <div class="sheet">${blocksOf(this.text).map((block) => this.block(block))}</div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('text')) {
      this.layOut();
    }
    if (changed.has('text') || changed.has('marks')) {
      this.marksOfBlocks = perBlock(this.marks, this.blocks);
    }
    this.draw();
  }

  private block({ start, end }: TextRange): TemplateResult {
    const lines = Math.ceil((end - start) / CHARACTERS_PER_LINE);
    return html`<div class="block" style=${styleMap({ '--height': `${lines * LINE_HEIGHT_PX}px` })}>
      <div class="under" aria-hidden="true"></div>
      <div class="text">${this.text.slice(start, end)}</div>
      <div class="over" aria-hidden="true"></div>
    </div>`;
  }

  /** Finds the blocks that were rendered, and begins to watch which of them are near. */
  private layOut(): void {
    const elements = [...this.renderRoot.querySelectorAll<HTMLElement>('.block')];
    this.blocks = blocksOf(this.text).map((block, index) => {
      const element = elements[index] as HTMLElement;
      // Lit puts comments around what it fills in.
      const node = [...(element.querySelector('.text')?.childNodes ?? [])].find(
        (child) => child instanceof Text,
      );
      return { ...block, element, node: node ?? document.createTextNode('') };
    });
    this.near.clear();
    this.approach?.disconnect();
    this.approach = new IntersectionObserver((entries) => this.onApproach(entries), {
      root: this.scrollsItself ? this.scroller : document,
      rootMargin: '60% 0px',
    });
    this.sizes.disconnect();
    this.sizes.observe(this.scroller);
    for (const { element } of this.blocks) {
      this.approach.observe(element);
    }
  }

  private onApproach(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const index = this.blocks.findIndex((block) => block.element === target);
      const block = this.blocks[index];
      if (block === undefined) {
        continue;
      }
      if (isIntersecting) {
        this.near.add(index);
        this.drawAt(index, block);
      } else if (this.near.delete(index)) {
        clearBlock(block);
      }
    }
  }

  private draw(): void {
    for (const index of this.near) {
      const block = this.blocks[index];
      if (block !== undefined) {
        this.drawAt(index, block);
      }
    }
  }

  private drawAt(index: number, block: LaidOutBlock): void {
    const marks = this.marksOfBlocks[index] ?? [];
    const { selection } = this;
    const caret = selection?.focus;
    drawBlock(block, {
      marks,
      selectedMark: marks.find((mark) => mark.id === this.selectedMark),
      selection: selection && rangeOf(selection),
      caret: caret !== undefined && blockAt(this.blocks, caret) === index ? caret : undefined,
      onHandle: (event, side) => this.onHandle(event, side),
    });
  }

  private get scrollsItself(): boolean {
    return getComputedStyle(this.scroller).overflowY !== 'visible';
  }

  private get scrollContainer(): Element {
    return this.scrollsItself ? this.scroller : (document.scrollingElement ?? document.documentElement);
  }

  /** What is seen of the text, in CSS pixels of the window. */
  private frame(): { readonly top: number; readonly bottom: number } {
    return this.scrollsItself
      ? this.scroller.getBoundingClientRect()
      : { top: 0, bottom: window.innerHeight };
  }

  private selectNextWord(): boolean {
    const { selection } = this;
    const current = selection && rangeOf(selection);
    const collapsed = current === undefined || current.start === current.end;
    const word = this.steps.wordFrom(current?.end ?? 0);
    if (word !== undefined) {
      this.select({ anchor: collapsed ? word.start : (current?.start ?? 0), focus: word.end }, 'key');
    }
    return true;
  }

  private take(step: CaretStep): void {
    const focus = this.selection?.focus ?? 0;
    const current = this.selection && rangeOf(this.selection);
    const vertical = step.towards === 'up' || step.towards === 'down';
    if (!vertical) {
      this.column = undefined;
    }
    // A plain arrow leaves a selection at the side that it points to.
    const leaves = !step.extends && step.unit === 'character' && current && current.start !== current.end;
    const place = leaves
      ? this.isForward(step, focus)
        ? current.end
        : current.start
      : this.placeAfter(step, focus);
    this.select({ anchor: step.extends ? (this.selection?.anchor ?? focus) : place, focus: place }, 'key');
    this.reveal(place);
  }

  private placeAfter(step: CaretStep, focus: number): number {
    const { steps } = this;
    switch (step.unit) {
      case 'character':
        return this.isForward(step, focus) ? steps.next(focus) : steps.previous(focus);
      case 'word':
        return this.isForward(step, focus) ? steps.nextWord(focus) : steps.previousWord(focus);
      case 'text':
        return step.towards === 'start' ? 0 : this.text.length;
      case 'edge': {
        const { left, right } = this.scroller.getBoundingClientRect();
        const atLeft = (step.towards === 'start') !== steps.isRightToLeft(focus);
        return this.placeNear(focus, atLeft ? left : right, 0);
      }
      case 'line':
      case 'page': {
        const frame = this.frame();
        const distance = step.unit === 'line' ? LINE_HEIGHT_PX : (frame.bottom - frame.top) * 0.8;
        return this.placeNear(focus, undefined, step.towards === 'up' ? -distance : distance);
      }
    }
  }

  private isForward(step: CaretStep, focus: number): boolean {
    return (step.towards === 'right') !== this.steps.isRightToLeft(focus);
  }

  /** The place `dy` pixels below the caret, at `x` or in the caret's column. */
  private placeNear(focus: number, x: number | undefined, dy: number): number {
    const block = this.blocks[blockAt(this.blocks, focus)];
    if (block === undefined) {
      return focus;
    }
    const caret = caretPlaceOf(block, focus);
    if (x === undefined) {
      this.column ??= caret.x;
    }
    const y = (caret.top + caret.bottom) / 2 + dy;
    const first = this.blocks[0]?.element.getBoundingClientRect().top ?? 0;
    const last = this.blocks.at(-1)?.element.getBoundingClientRect().bottom ?? 0;
    if (y < first) {
      return 0;
    }
    return y > last ? this.text.length : this.placeAtPoint(x ?? this.column ?? caret.x, y);
  }

  /** The place nearest to a point of the window. */
  private placeAtPoint(x: number, y: number): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.blocks[middle]?.element.getBoundingClientRect().bottom ?? 0) < y) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const block = this.blocks[low];
    return block === undefined ? 0 : placeAt(block, x, y);
  }

  private select(selection: TextSelection | undefined, by: 'pointer' | 'key', settled = true): void {
    this.tell('plumbline-select', { selection, by, settled });
  }

  private tell<T extends keyof PassageEvents>(type: T, detail: PassageEvents[T]['detail']): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  private onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || event.pointerType === 'touch') {
      return;
    }
    const place = this.placeAtPoint(event.clientX, event.clientY);
    const byWord = this.isDoubleClick(event);
    const word = byWord ? this.steps.wordAt(place) : undefined;
    const anchor = event.shiftKey ? (this.selection?.anchor ?? place) : place;
    const origin = word ?? { start: anchor, end: anchor };
    this.drag = { kind: 'select', origin, byWord };
    this.column = undefined;
    this.scroller.setPointerCapture(event.pointerId);
    this.extend(place, false);
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

  private onHandle(event: PointerEvent, side: 'start' | 'end'): void {
    const mark = this.marks.find(({ id }) => id === this.selectedMark);
    if (mark !== undefined && event.button === 0) {
      event.stopPropagation();
      this.drag = { kind: 'resize', fixed: side === 'start' ? mark.end : mark.start };
      this.scroller.setPointerCapture(event.pointerId);
    }
  }

  private onPointerMove(event: PointerEvent): void {
    if (this.drag === undefined) {
      return;
    }
    const frame = this.frame();
    if (event.clientY < frame.top || event.clientY > frame.bottom) {
      this.scrollContainer.scrollBy(0, event.clientY < frame.top ? -LINE_HEIGHT_PX : LINE_HEIGHT_PX);
    }
    this.extend(this.placeAtPoint(event.clientX, event.clientY), false);
  }

  private onPointerUp(event: PointerEvent): void {
    const place = this.placeAtPoint(event.clientX, event.clientY);
    const { drag } = this;
    if (drag !== undefined) {
      this.extend(place, true);
      this.drag = undefined;
    } else if (event.pointerType === 'touch') {
      this.tap(place);
    }
  }

  private onPointerCancel(): void {
    this.drag = undefined;
  }

  /** Draws the selection, or the handle that was caught, to a place. */
  private extend(place: number, settled: boolean): void {
    const { drag } = this;
    if (drag?.kind === 'resize') {
      const range = rangeOf({ anchor: drag.fixed, focus: place });
      this.tell('plumbline-mark-range', { range, settled });
      return;
    }
    const word = drag?.byWord ? this.steps.wordAt(place) : undefined;
    const { start, end } = drag?.origin ?? { start: place, end: place };
    const focus = place < start ? (word?.start ?? place) : Math.max(end, word?.end ?? place);
    const selection = { anchor: place < start ? end : start, focus };
    if (settled && selection.anchor === selection.focus) {
      this.press(place);
    } else {
      this.select(selection, 'pointer', settled);
    }
  }

  private press(place: number): void {
    const mark = markAt(this.marks, place, this.selectedMark);
    this.tell('plumbline-mark', mark?.id);
    if (mark === undefined) {
      this.select({ anchor: place, focus: place }, 'pointer');
    }
  }

  /** A finger takes a mark or a word; with a word taken, the next tap takes everything up to there. */
  private tap(place: number): void {
    const mark = markAt(this.marks, place, this.selectedMark);
    const word = this.steps.wordAt(place);
    const current = this.selection && rangeOf(this.selection);
    if (mark !== undefined || word === undefined) {
      this.press(place);
    } else if (current !== undefined && current.start < current.end) {
      const anchor = Math.min(current.start, word.start);
      this.select({ anchor, focus: Math.max(current.end, word.end) }, 'pointer');
    } else {
      this.select({ anchor: word.start, focus: word.end }, 'pointer');
    }
  }

  private readonly onCopy = (event: ClipboardEvent): void => {
    const { selection } = this;
    if (
      selection !== undefined &&
      selection.anchor !== selection.focus &&
      document.getSelection()?.isCollapsed
    ) {
      const { start, end } = rangeOf(selection);
      event.clipboardData?.setData('text/plain', this.text.slice(start, end));
      event.preventDefault();
    }
  };
}
