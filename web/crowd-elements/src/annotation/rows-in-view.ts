/** The rows of a long list that are drawn, from `first` up to, not including, `end`. */
export interface RowsInView {
  readonly first: number;
  readonly end: number;
}

/** Rows that are drawn beyond the visible ones, on each side, so that a turn of the wheel shows no gap. */
const SPARE = 6;

export function rowsInView(scrolled: number, height: number, rowHeight: number, count: number): RowsInView {
  const first = Math.max(Math.floor(scrolled / rowHeight) - SPARE, 0);
  const end = Math.min(Math.ceil((scrolled + height) / rowHeight) + SPARE, count);
  return { first: Math.min(first, end), end };
}

/** Where a list must be scrolled to so that a row is seen, moving as little as it takes. */
export function scrollFor(row: number, scrolled: number, height: number, rowHeight: number): number {
  const top = row * rowHeight;
  return top < scrolled ? top : top + rowHeight > scrolled + height ? top + rowHeight - height : scrolled;
}
