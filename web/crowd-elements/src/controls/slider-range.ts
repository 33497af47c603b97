/** The values that a slider can have: `min`, `min + step`, … up to `max`. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The range that the attributes ask for; what is no number, or leaves no room, takes HTML's default. */
export function rangeOf(min: number | null, max: number | null, step: number | null): SliderRange {
  const from = finite(min) ?? 0;
  const to = finite(max) ?? 100;
  const by = finite(step);
  return { min: from, max: Math.max(from, to), step: by !== undefined && by > 0 ? by : 1 };
}

/** The value of the range that lies nearest. */
export function snapped(value: number, { min, max, step }: SliderRange): number {
  const steps = Math.round((value - min) / step);
  const last = Math.floor((max - min) / step + 1e-9);
  const nearest = min + Math.min(Math.max(steps, 0), last) * step;
  // 0.1 + 0.2 is to be 0.3.
  return Number(nearest.toPrecision(12));
}

/** Where a value lies, from 0 at `min` to 1 at `max`. */
export function fractionOf(value: number, { min, max }: SliderRange): number {
  return max === min ? 0 : Math.min(Math.max((value - min) / (max - min), 0), 1);
}

function finite(value: number | null): number | undefined {
  return value !== null && Number.isFinite(value) ? value : undefined;
}
