import type { Shortcut } from '../guide/tool-guide';
import { text } from '../i18n/texts';
import { hasModifier, symbolOf } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';

/** Letters after the digits; F is left out, because it fits the image. */
const SHORTCUTS = [...'1234567890', ...'abcdeghijklmnopqrstuvwxyz'];

/** From this number on, a list of choices has a filter box; before it, if there are choices without a key. */
const FILTER_FROM = 16;

/** One class that can be chosen, and the key that chooses it. */
export interface Choice {
  readonly name: string;
  readonly shortcut: string | undefined;
  /** It excludes all others. */
  readonly exclusive?: boolean;
  /** The CSS colour that it is drawn in. */
  readonly colour?: string;
  /** How often it was used. */
  readonly count?: number;
}

/** The choices for the names in their order, and after them the one that excludes all others. */
export function choicesOf(names: readonly string[], exclusion?: string): readonly Choice[] {
  const choices = names.map((name, index) => ({ name, shortcut: SHORTCUTS[index] }));
  return exclusion === undefined || names.includes(exclusion)
    ? choices.map((choice) => ({ ...choice, ...(choice.name === exclusion && { exclusive: true }) }))
    : [...choices, { name: exclusion, shortcut: SHORTCUTS[names.length], exclusive: true }];
}

/** The keys of the choices, for the guide: at most nine lines. */
export function choiceKeys(choices: readonly Choice[]): readonly Shortcut[] {
  const lines = choices
    .slice(0, 9)
    .flatMap(({ name, shortcut }) =>
      shortcut === undefined ? [] : [{ keys: [shortcut.toUpperCase()], meaning: name }],
    );
  return needsFilter(choices) ? [...lines, { keys: ['/'], meaning: text('findOption') }] : lines;
}

/** The choice that a press asks for. With a modifier, Shift among them, keys belong to the browser and the portal. */
export function choiceFor(choices: readonly Choice[], press: KeyPress): Choice | undefined {
  const symbol = press.shiftKey || hasModifier(press) ? undefined : symbolOf(press);
  return symbol === undefined ? undefined : choices.find((choice) => choice.shortcut === symbol);
}

/** The choice that is to be submitted at once: Shift with its digit, one stroke for the whole task. */
export function choiceToSubmit(choices: readonly Choice[], press: KeyPress): Choice | undefined {
  const digit = /^Digit([0-9])$/.exec(press.code)?.[1];
  return digit === undefined || !press.shiftKey || press.repeat || hasModifier(press)
    ? undefined
    : choices.find((choice) => choice.shortcut === digit);
}

export function needsFilter(choices: readonly Choice[]): boolean {
  return choices.length >= FILTER_FROM || choices.some(({ shortcut }) => shortcut === undefined);
}

/** The choices whose names contain the text, whatever its case, accents or width; all for a blank text. */
export function matching<T extends Pick<Choice, 'name'>>(
  choices: readonly T[],
  filter: string,
): readonly T[] {
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
