/** Letters after the digits; F is left out, because it fits the image. */
const SHORTCUTS = [...'1234567890', ...'abcdeghijklmnopqrstuvwxyz'];

/** From this number on, a list of choices has a filter box. */
const FILTER_FROM = 16;

/** One class that can be chosen, and the key that chooses it. */
export interface Choice {
  readonly name: string;
  readonly shortcut: string | undefined;
}

export function choicesOf(names: readonly string[]): readonly Choice[] {
  return names.map((name, index) => ({ name, shortcut: SHORTCUTS[index] }));
}

export function choiceFor(choices: readonly Choice[], symbol: string | undefined): Choice | undefined {
  return symbol === undefined ? undefined : choices.find((choice) => choice.shortcut === symbol);
}

export function needsFilter(choices: readonly Choice[]): boolean {
  return choices.length >= FILTER_FROM;
}

/** The choices whose names contain the text, whatever its case, accents or width; all for a blank text. */
export function matching(choices: readonly Choice[], filter: string): readonly Choice[] {
  const wanted = folded(filter.trim());
  return wanted === '' ? choices : choices.filter((choice) => folded(choice.name).includes(wanted));
}

/** The choice that a key asks for while the focus is on the named one; undefined for a key that moves nothing. */
export function choiceByKey(
  key: string,
  choices: readonly Choice[],
  focused: string | undefined,
): Choice | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return neighbour(choices, focused, 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return neighbour(choices, focused, -1);
    case 'Home':
      return choices[0];
    case 'End':
      return choices.at(-1);
    case ' ':
      return choices.find((choice) => choice.name === focused);
    default:
      return undefined;
  }
}

/** The choice `step` places on from the given one, around the ends; the first or last one if none is given. */
function neighbour(choices: readonly Choice[], name: string | undefined, step: 1 | -1): Choice | undefined {
  const index = choices.findIndex((choice) => choice.name === name);
  const next = index < 0 ? (step > 0 ? 0 : -1) : (index + step) % choices.length;
  return choices.at(next);
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
