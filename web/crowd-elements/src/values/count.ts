/** An attribute's count, or undefined for what is no count. */
export function countOf(attribute: string | null): number | undefined {
  const count = Number.parseInt(attribute ?? '', 10);
  return Number.isNaN(count) || count < 0 ? undefined : count;
}
