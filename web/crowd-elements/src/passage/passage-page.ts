import { clearBlock, drawBlock } from './block-drawing';
import type { BlockPicture } from './block-drawing';
import { blockAt, blocksOf, perBlock } from './blocks';
import { caretPlaceOf, placeAt } from './line-geometry';
import type { CaretPlace, LaidOutBlock } from './line-geometry';
import type { Mark } from './marks';

/** The distance of two lines of text, in CSS pixels, as `passage.styles.ts` has it. */
export const LINE_HEIGHT_PX = 46;

/** What is drawn on the page besides its text. */
export type PagePicture = Omit<BlockPicture, 'marks' | 'selectedMark'> & {
  /** Id of the mark that is being changed. */
  readonly selectedMark: number | undefined;
};

/**
 * A text as it is laid out in the window. It knows which of its blocks are near, draws those alone, and translates
 * between places of the text, in UTF-16 units, and points of the window, in CSS pixels.
 */
export class PassagePage {
  private blocks: readonly LaidOutBlock[] = [];
  private marks: readonly (readonly Mark[])[] = [];
  private readonly near = new Set<number>();
  private approach: IntersectionObserver | undefined;
  private picture: PagePicture | undefined;
  private readonly sizes = new ResizeObserver(() => this.draw());

  /** `scroller` holds one element for each of the text's blocks. */
  constructor(private readonly scroller: () => HTMLElement) {}

  /** Takes over the elements that were rendered for the blocks of a text. */
  layOut(text: string): void {
    const scroller = this.scroller();
    const elements = [...scroller.querySelectorAll<HTMLElement>('.block')];
    this.leave();
    this.blocks = blocksOf(text).map((block, index) => {
      const element = elements[index] as HTMLElement;
      // Lit puts comments around what it fills in.
      const node = [...(element.querySelector('.text')?.childNodes ?? [])].find(
        (child) => child instanceof Text,
      );
      return { ...block, element, node: node ?? document.createTextNode('') };
    });
    this.approach = new IntersectionObserver((entries) => this.onApproach(entries), {
      root: this.scrollsItself ? scroller : document,
      rootMargin: '60% 0px',
    });
    this.sizes.observe(scroller);
    for (const { element } of this.blocks) {
      this.approach.observe(element);
    }
  }

  /** Stops watching the page. */
  leave(): void {
    this.near.clear();
    this.approach?.disconnect();
    this.sizes.disconnect();
  }

  /** Takes the marks, ascending by `start`. */
  setMarks(marks: readonly Mark[]): void {
    this.marks = perBlock(marks, this.blocks);
  }

  show(picture: PagePicture): void {
    this.picture = picture;
    this.draw();
  }

  /** Where a caret at a place stands; undefined for an empty text. */
  caretAt(place: number): CaretPlace | undefined {
    const block = this.blocks[blockAt(this.blocks, place)];
    return block && caretPlaceOf(block, place);
  }

  /** The place that is nearest to a point; above the text its beginning, below it its end. */
  placeAt(x: number, y: number): number {
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
    if (block === undefined) {
      return 0;
    }
    const { top, bottom } = block.element.getBoundingClientRect();
    if (low === 0 && y < top) {
      return 0;
    }
    return low === this.blocks.length - 1 && y > bottom ? block.end : placeAt(block, x, y);
  }

  /** What is seen of the text. */
  get frame(): {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  } {
    const { left, right, top, bottom } = this.scroller().getBoundingClientRect();
    return this.scrollsItself
      ? { left, right, top, bottom }
      : { left, right, top: 0, bottom: window.innerHeight };
  }

  scrollBy(dy: number): void {
    const container = this.scrollsItself
      ? this.scroller()
      : (document.scrollingElement ?? document.documentElement);
    container.scrollBy(0, dy);
  }

  /** Scrolls to a place. */
  reveal(place: number): void {
    const block = this.blocks[blockAt(this.blocks, place)];
    if (block === undefined) {
      return;
    }
    // A block that was never near has no lines yet.
    block.element.scrollIntoView({ block: 'nearest' });
    const { top, bottom } = caretPlaceOf(block, place);
    const { frame } = this;
    if (top < frame.top + LINE_HEIGHT_PX) {
      this.scrollBy(top - frame.top - LINE_HEIGHT_PX);
    } else if (bottom > frame.bottom - LINE_HEIGHT_PX) {
      this.scrollBy(bottom - frame.bottom + LINE_HEIGHT_PX);
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
        this.drawAt(index);
      } else if (this.near.delete(index)) {
        clearBlock(block);
      }
    }
  }

  private draw(): void {
    for (const index of this.near) {
      this.drawAt(index);
    }
  }

  private drawAt(index: number): void {
    const { picture } = this;
    const block = this.blocks[index];
    if (picture === undefined || block === undefined) {
      return;
    }
    const marks = this.marks[index] ?? [];
    const { caret } = picture;
    drawBlock(block, {
      ...picture,
      marks,
      selectedMark: marks.find((mark) => mark.id === picture.selectedMark),
      caret: caret !== undefined && blockAt(this.blocks, caret) === index ? caret : undefined,
    });
  }

  /** On a narrow screen the window scrolls, not the text in it. */
  private get scrollsItself(): boolean {
    return getComputedStyle(this.scroller()).overflowY !== 'visible';
  }
}
