/** The order in which Ground Truth's own tools give out colours. */
const FIRST = ['#2ca02c', '#1f77b4', '#ff7f0e', '#d62728', '#2acf59', '#f28333'] as const;

/** Hues this many degrees apart, by the golden angle, are never near to each other's neighbours. */
const GOLDEN_ANGLE = 137.508;

/** The colour of the label at a place of the list, written #rrggbb. */
export function labelColour(index: number): string {
  return FIRST[index] ?? hex((index * GOLDEN_ANGLE + 250) % 360, index % 2 === 0 ? 0.5 : 0.6);
}

/** A colour of full strength by its hue in degrees and its lightness (0 to 1). */
function hex(hue: number, lightness: number): string {
  const strength = 0.8 * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): string => {
    const place = (offset + hue / 30) % 12;
    const value = lightness - strength * Math.max(-1, Math.min(place - 3, 9 - place, 1));
    return Math.round(255 * value)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
