/** A piece of a text that is laid out by itself. Places count UTF-16 units; `end` is exclusive. */
export interface TextBlock {
  readonly start: number;
  readonly end: number;
}

/** Less than a screenful: what comes into sight is drawn in small portions. */
const LIMIT = 600;

/**
 * Cuts a text into blocks of at most `limit` units that follow each other without a gap: after a line break where
 * there is one, else after a sentence, else after a space, else between two characters.
 */
export function blocksOf(text: string, limit = LIMIT): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let start = 0; start < text.length; start = blocks.at(-1)?.end ?? text.length) {
    blocks.push({ start, end: Math.min(text.length, start + cut(text, start, limit)) });
  }
  return blocks;
}

/** The block that a place is in; the end of the text is in the last one. */
export function blockAt(blocks: readonly TextBlock[], place: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= place) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** For each block the ranges that touch it, in their order. `ranges` ascend by `start`. */
export function perBlock<T extends { readonly start: number; readonly end: number }>(
  ranges: readonly T[],
  blocks: readonly TextBlock[],
): readonly (readonly T[])[] {
  const touching: T[][] = blocks.map(() => []);
  for (const range of ranges) {
    for (let index = blockAt(blocks, range.start); index < blocks.length; index++) {
      if ((blocks[index]?.start ?? 0) >= range.end) {
        break;
      }
      touching[index]?.push(range);
    }
  }
  return touching;
}

function cut(text: string, start: number, limit: number): number {
  if (text.length - start <= limit) {
    return limit;
  }
  const piece = text.slice(start, start + limit);
  const line = piece.lastIndexOf('\n');
  if (line >= 0) {
    return line + 1;
  }
  const sentence = /^.*[.!?。！？][\p{Pf}\p{Pe}"']*\s/su.exec(piece);
  const space = /^.*\s/su.exec(piece);
  const natural = sentence?.[0].length ?? space?.[0].length;
  return natural ?? wholeCharacters(text, start, limit);
}

/** The units of whole characters, as a reader counts them, that fit into `limit`; at least one character. */
function wholeCharacters(text: string, start: number, limit: number): number {
  // The characters around the limit decide; a few units of context are enough to find their ends.
  const from = Math.max(start, start + limit - 64);
  const context = text.slice(from, start + limit + 64);
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(context);
  const last = segments.containing(start + limit - from);
  const end = from + (last?.index ?? 0);
  return end > start ? end - start : (last?.segment.length ?? limit);
}
