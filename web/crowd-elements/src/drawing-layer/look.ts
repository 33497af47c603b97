/** How shapes are shown; part of no answer. */
export interface Look {
  /** A CSS colour written #rrggbb for each label. */
  readonly colours: ReadonlyMap<string, string>;
  /** How much of the label's colour fills a shape, 0 to 1. */
  readonly opacity: number;
  /** The names of labels stand at the shapes. */
  readonly names: boolean;
  /** Nothing is shown, to see the image alone. */
  readonly hidden: boolean;
}

/** For a shape whose label the template does not know. */
const UNKNOWN = '#9aa3af';

export function colourOf(look: Look, label: string): string {
  return look.colours.get(label) ?? UNKNOWN;
}
