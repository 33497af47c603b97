import type { TextBlock } from './blocks';
import type { TextRange } from './text-steps';
import { runsRightToLeft } from './text-steps';

/** A block as it is laid out: its place in the text, and the node that holds its characters. */
export interface LaidOutBlock extends TextBlock {
  readonly node: Text;
  readonly element: HTMLElement;
}

/** Where a caret stands, in CSS pixels of the window. */
export interface CaretPlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rectangles that a range covers in a block, in CSS pixels of the window; none where they do not meet. */
export function rectsOf(block: LaidOutBlock, { start, end }: TextRange): readonly DOMRect[] {
  const from = Math.max(start, block.start) - block.start;
  const to = Math.min(end, block.end) - block.start;
  if (to <= from) {
    return [];
  }
  const range = document.createRange();
  range.setStart(block.node, from);
  range.setEnd(block.node, to);
  return [...range.getClientRects()].filter((rect) => rect.width > 0);
}

/** Where a caret before the character at `place` stands; at the end of the block, after the last one. */
export function caretPlaceOf(block: LaidOutBlock, place: number): CaretPlace {
  const { data } = block.node;
  const inside = Math.min(Math.max(place - block.start, 0), data.length);
  const before = inside > 0 && (inside === data.length || data[inside] === '\n') && data[inside - 1] !== '\n';
  const index = before ? inside - 1 : Math.min(inside, Math.max(data.length - 1, 0));
  const rect = characterRect(block.node, index);
  const atRight = runsRightToLeft(data, index) !== before;
  return { x: atRight ? rect.right : rect.left, top: rect.top, bottom: rect.bottom };
}

/**
 * The place in the text that is nearest to a point of the window: an edge of the character under it, if there is one. Where
 * Latin letters stand in an Arabic line, one edge belongs to two characters that are far from each other in the text.
 */
export function placeAt(block: LaidOutBlock, x: number, y: number): number {
  const { data } = block.node;
  // Lines go down as places go up, so the first character of the line is found by halving.
  let low = 0;
  let high = data.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (characterRect(block.node, middle).bottom < y) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const first = Math.min(low, Math.max(data.length - 1, 0));
  const line = characterRect(block.node, first);
  let nearest = first;
  let distance = Number.POSITIVE_INFINITY;
  let met = false;
  for (let index = first; index < data.length; index++) {
    const rect = characterRect(block.node, index);
    if (rect.top >= line.bottom) {
      break;
    }
    const under = rect.left <= x && x < rect.right;
    if (met && !under) {
      break;
    }
    const [left, right] = runsRightToLeft(data, index) ? [index + 1, index] : [index, index + 1];
    for (const [edge, place] of [
      [rect.left, left],
      [rect.right, right],
    ] as const) {
      if (met !== under || Math.abs(x - edge) < distance) {
        met = under;
        distance = Math.abs(x - edge);
        nearest = place;
      }
    }
    if (data[index] === '\n') {
      // Behind a line break is the next line.
      nearest = Math.min(nearest, index);
      break;
    }
  }
  return block.start + nearest;
}

function characterRect(node: Text, index: number): DOMRect {
  const range = document.createRange();
  range.setStart(node, Math.min(index, node.length));
  range.setEnd(node, Math.min(index + 1, node.length));
  return range.getBoundingClientRect();
}
