import type { Mark } from '../passage/marks';
import { labelColour } from '../theme/label-colours';
import type { Pair } from './pairs';

/** The parts of the passage that pairs are linked to, as marks in the order of the text. A mark's tag is its pair's number. */
export function pairMarks(pairs: readonly Pair[]): readonly Mark[] {
  return pairs
    .flatMap(({ references }, index) =>
      references.map((range) => ({ ...range, colour: labelColour(index), tag: String(index + 1) })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((mark, id) => ({ ...mark, id }));
}

/** The place in the list of the pair that a mark belongs to; undefined for no mark. */
export function pairOfMark(pairs: readonly Pair[], mark: number | undefined): number | undefined {
  const found = mark === undefined ? undefined : pairMarks(pairs)[mark];
  return found && Number(found.tag) - 1;
}
