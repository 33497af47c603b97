import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { caretPlaceOf, rectsOf } from './line-geometry';
import type { LaidOutBlock } from './line-geometry';
import { lanesOf, spread } from './marks';
import type { Mark, TagPlace } from './marks';
import { runsRightToLeft } from './text-steps';
import type { TextRange } from './text-steps';

/** What is drawn in one block. */
export interface BlockPicture {
  readonly marks: readonly Mark[];
  /** The mark that is being changed. */
  readonly selectedMark: Mark | undefined;
  readonly selection: TextRange | undefined;
  /** Where the caret is to be seen, in UTF-16 units of the text. */
  readonly caret: number | undefined;
  /** The handle of the selected mark was caught. */
  readonly onHandle: (event: PointerEvent, side: 'start' | 'end') => void;
}

/** A mark with the rectangles that it covers in its block. */
interface LaidOutMark {
  readonly mark: Mark;
  readonly rects: readonly DOMRect[];
}

/** Lines of overlapping marks below each other are as many as the space between the lines of text takes. */
const LANES = 4;
const LANE_HEIGHT = 4;
const LINE_WIDTH = 3;
const TAG_HEIGHT = 14;
/** Mean width of a character of a tag, in CSS pixels. */
const TAG_CHARACTER = 7;
const TAG_SWATCH = 12;

/**
 * Draws marks and selection below and above the text of a block. The text itself is never touched: marks may overlap
 * in any way, scripts that join their letters stay whole, and no line moves.
 */
export function drawBlock(block: LaidOutBlock, picture: BlockPicture): void {
  const origin = block.element.getBoundingClientRect();
  const [under, over] = ['.under', '.over'].map((name) => block.element.querySelector<HTMLElement>(name));
  if (under && over) {
    // Everything is measured before anything is drawn, so that the browser lays the block out once.
    const marks = picture.marks.map((mark) => ({ mark, rects: rectsOf(block, mark) }));
    const [below, above] = [
      underText(block, picture, marks, origin),
      overText(block, picture, marks, origin),
    ];
    render(below, under);
    render(above, over);
  }
}

/** Takes away what was drawn in a block that is far away. */
export function clearBlock(block: LaidOutBlock): void {
  for (const layer of block.element.querySelectorAll<HTMLElement>('.under, .over')) {
    render(nothing, layer);
  }
}

function underText(
  block: LaidOutBlock,
  { selection }: BlockPicture,
  marks: readonly LaidOutMark[],
  origin: DOMRect,
): TemplateResult {
  const lanes = lanesOf(marks.map(({ mark }) => mark));
  return html`${marks.map(({ mark, rects }) => {
    const lane = Math.min(lanes.get(mark.id) ?? 0, LANES - 1);
    return rects.map((rect) => html`<i class="fill" style=${fill(rect, origin, mark.colour, lane)}></i>`);
  })}${
    selection === undefined
      ? nothing
      : rectsOf(block, selection).map((rect) => html`<i class="selection" style=${box(rect, origin)}></i>`)
  }`;
}

function overText(
  block: LaidOutBlock,
  picture: BlockPicture,
  marks: readonly LaidOutMark[],
  origin: DOMRect,
): TemplateResult {
  const { selectedMark, caret } = picture;
  const begun = marks.filter(({ mark }) => mark.start >= block.start);
  const places = spread(begun.map((laidOut) => tagPlace(block, laidOut, origin)));
  return html`${begun.map(({ mark }, index) => tag(mark, places[index]))}${
    selectedMark === undefined ? nothing : frame(block, selectedMark, origin, picture)
  }${caret === undefined ? nothing : caretBar(block, caret, origin)}`;
}

function tag(mark: Mark, place: TagPlace | undefined): TemplateResult {
  const style = `transform:translate(${place?.left ?? 0}px,${place?.top ?? 0}px);--colour:${mark.colour}`;
  return html`<span class="tag" style=${style}>${mark.tag}</span>`;
}

function tagPlace(block: LaidOutBlock, { mark, rects }: LaidOutMark, origin: DOMRect): TagPlace {
  const width = TAG_SWATCH + TAG_CHARACTER * [...mark.tag].length;
  const [first] = rects;
  const { left, right, top } = first ?? caretRect(block, mark.start);
  // In a text from right to left the tag ends where the mark begins.
  const rightToLeft = runsRightToLeft(block.node.data, mark.start - block.start);
  return {
    left: (rightToLeft ? right - width : left) - origin.left,
    top: top - origin.top - TAG_HEIGHT,
    width,
  };
}

/** Where a mark without an extent of its own, such as a line break, begins. */
function caretRect(block: LaidOutBlock, place: number): Pick<DOMRect, 'left' | 'right' | 'top'> {
  const { x, top } = caretPlaceOf(block, place);
  return { left: x, right: x, top };
}

function frame(block: LaidOutBlock, mark: Mark, origin: DOMRect, picture: BlockPicture): TemplateResult {
  return html`${rectsOf(block, mark).map((rect) => html`<i class="frame" style=${box(rect, origin)}></i>`)}${
    mark.start >= block.start ? handle(block, mark.start, 'start', origin, picture) : nothing
  }${mark.end <= block.end ? handle(block, mark.end, 'end', origin, picture) : nothing}`;
}

function handle(
  block: LaidOutBlock,
  place: number,
  side: 'start' | 'end',
  origin: DOMRect,
  { onHandle }: BlockPicture,
): TemplateResult {
  const { x, top, bottom } = side === 'start' ? caretPlaceOf(block, place) : endOf(block, place);
  const y = side === 'start' ? top : bottom;
  return html`<b
    class="handle"
    style=${styleMap({ transform: `translate(${x - origin.left}px, ${y - origin.top}px)` })}
    @pointerdown=${(event: PointerEvent) => onHandle(event, side)}
  ></b>`;
}

/** Where a range that ends at `place` ends: on the line of its last character. */
function endOf(
  block: LaidOutBlock,
  place: number,
): { readonly x: number; readonly top: number; readonly bottom: number } {
  const rects = rectsOf(block, { start: place - 1, end: place });
  const last = rects.at(-1);
  const caret = caretPlaceOf(block, place);
  if (last === undefined) {
    return caret;
  }
  const rightToLeft = Math.abs(caret.x - last.left) < 1 && caret.top === last.top;
  return { x: rightToLeft ? last.left : last.right, top: last.top, bottom: last.bottom };
}

function caretBar(block: LaidOutBlock, place: number, origin: DOMRect): TemplateResult {
  const { x, top, bottom } = caretPlaceOf(block, place);
  const style = {
    height: `${bottom - top}px`,
    transform: `translate(${x - origin.left - 1}px, ${top - origin.top}px)`,
  };
  return html`<i class="caret" style=${styleMap(style)}></i>`;
}

function box(rect: DOMRect, origin: DOMRect): string {
  return `width:${rect.width}px;height:${rect.height}px;${movedTo(rect, origin)}`;
}

/** A tint over the text's height, and a line in the mark's lane below it. */
function fill(rect: DOMRect, origin: DOMRect, colour: string, lane: number): string {
  const height = rect.height + lane * LANE_HEIGHT + LINE_WIDTH;
  const size = `width:${rect.width}px;height:${height}px;--text:${rect.height}px;--colour:${colour}`;
  return `${size};${movedTo(rect, origin)}`;
}

function movedTo(rect: DOMRect, origin: DOMRect): string {
  return `transform:translate(${rect.left - origin.left}px,${rect.top - origin.top}px)`;
}
