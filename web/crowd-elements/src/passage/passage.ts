import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { CrowdElement } from '../element/crowd-element';
import { text } from '../i18n/texts';
import { hasModifier } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';
import { baseStyles } from '../theme/control-styles';
import { blocksOf } from './blocks';
import { Caret } from './caret';
import type { Mark } from './marks';
import { caretStepOf } from './passage-keys';
import { LINE_HEIGHT_PX, PassagePage } from './passage-page';
import { passageStyles } from './passage.styles';
import { TextPointer } from './text-pointer';
import { TextSteps, rangeOf } from './text-steps';
import type { TextRange, TextSelection } from './text-steps';

/** Events of a passage. All places are UTF-16 units of its text. */
export interface PassageEvents {
  /** The selection has changed; `settled` when a pointer has let go of it, or a key has made it. */
  'plumbline-select': CustomEvent<{
    readonly selection: TextSelection;
    readonly by: 'pointer' | 'key';
    readonly settled: boolean;
  }>;
  /** A mark was clicked, or, with undefined, none. */
  'plumbline-mark': CustomEvent<number | undefined>;
  /** A handle of the selected mark was drawn to another place; `settled` when it was let go. */
  'plumbline-mark-range': CustomEvent<{ readonly range: TextRange; readonly settled: boolean }>;
}

/** A line of text holds about so many characters; only the height of blocks that were never near depends on it. */
const CHARACTERS_PER_LINE = 85;

/**
 * Shows a text in which parts can be selected and marked, by pointer and by keys. However long the text is, only the
 * blocks near the window are laid out and drawn. It changes neither selection nor marks by itself: it tells what was
 * done, and shows what it is given.
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
  private readonly page = new PassagePage(() => this.scroller);
  private caret = new Caret(this.page, this.steps, 0);
  private readonly pointer = new TextPointer(
    () => {
      const { page, steps, marks, selectedMark, selection } = this;
      return { page, steps, marks, selectedMark, selection };
    },
    {
      select: (selection, settled) => this.select(selection, 'pointer', settled),
      press: (mark) => this.tell('plumbline-mark', mark),
      resize: (range, settled) => this.tell('plumbline-mark-range', { range, settled }),
    },
  );

  /** The words and characters of the text. */
  get textSteps(): TextSteps {
    return this.steps;
  }

  /** Does what a key means here, or answers false. */
  handleKey(press: KeyPress): boolean {
    if (press.key === ' ' && !hasModifier(press) && !press.shiftKey) {
      const selection = this.caret.withNextWord(this.selection);
      if (selection !== undefined) {
        this.select(selection, 'key', true);
      }
      return true;
    }
    const step = caretStepOf(press, /Mac|iP(hone|ad)/.test(navigator.platform));
    if (step === undefined) {
      return false;
    }
    const selection = this.caret.after(this.selection, step);
    this.select(selection, 'key', true);
    this.page.reveal(selection.focus);
    return true;
  }

  override focus(): void {
    this.scroller.focus();
  }

  /** Scrolls to a place of the text. */
  reveal(place: number): void {
    this.page.reveal(place);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('copy', this.onCopy);
    if (this.hasUpdated) {
      this.page.layOut(this.text);
    }
  }

  override disconnectedCallback(): void {
    document.removeEventListener('copy', this.onCopy);
    this.page.leave();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('text')) {
      this.steps = new TextSteps(this.text);
      this.caret = new Caret(this.page, this.steps, this.text.length);
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
      @pointermove=${(event: PointerEvent) => this.pointer.move(event)}
      @pointerup=${(event: PointerEvent) => this.pointer.up(event)}
      @pointercancel=${() => this.pointer.cancel()}
    >
      <div class="sheet">${blocksOf(this.text).map((block) => this.block(block))}</div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('text')) {
      this.page.layOut(this.text);
    }
    if (changed.has('text') || changed.has('marks')) {
      this.page.setMarks(this.marks);
    }
    this.page.show({
      selectedMark: this.selectedMark,
      selection: this.selection && rangeOf(this.selection),
      caret: this.selection?.focus,
      onHandle: (event, side) => this.onHandle(event, side),
    });
  }

  private block({ start, end }: TextRange): TemplateResult {
    const lines = Math.ceil((end - start) / CHARACTERS_PER_LINE);
    return html`<div class="block" style=${styleMap({ '--height': `${lines * LINE_HEIGHT_PX}px` })}>
      <div class="under" aria-hidden="true"></div>
      <div class="text">${this.text.slice(start, end)}</div>
      <div class="over" aria-hidden="true"></div>
    </div>`;
  }

  private select(selection: TextSelection, by: 'pointer' | 'key', settled: boolean): void {
    if (by === 'pointer') {
      this.caret.forgetColumn();
    }
    this.tell('plumbline-select', { selection, by, settled });
  }

  private tell<T extends keyof PassageEvents>(type: T, detail: PassageEvents[T]['detail']): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  private onPointerDown(event: PointerEvent): void {
    if (this.pointer.down(event)) {
      this.scroller.setPointerCapture(event.pointerId);
    }
  }

  private onHandle(event: PointerEvent, side: 'start' | 'end'): void {
    if (this.pointer.catchHandle(event, side)) {
      event.stopPropagation();
      this.scroller.setPointerCapture(event.pointerId);
    }
  }

  private readonly onCopy = (event: ClipboardEvent): void => {
    const range = this.selection && rangeOf(this.selection);
    if (range !== undefined && range.start < range.end && document.getSelection()?.isCollapsed !== false) {
      event.clipboardData?.setData('text/plain', this.text.slice(range.start, range.end));
      event.preventDefault();
    }
  };
}
