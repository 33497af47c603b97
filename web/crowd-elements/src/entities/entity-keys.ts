import { choiceFor } from '../classification/choices';
import type { Choice } from '../classification/choices';
import { hasModifier } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';
import { caretStepOf, historyStepOf } from '../passage/passage-keys';
import type { EntityEnd } from './entity-editor';

/** What a key asks for while entities are labeled. */
export type EntityCommand =
  | { readonly kind: 'undo' | 'redo' | 'find-label' | 'remove' | 'drop' }
  /** `name` is the full one of a label. */
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'cycle'; readonly step: 1 | -1 }
  /** An end of the selected entity is to be moved. */
  | {
      readonly kind: 'move-end';
      readonly end: EntityEnd;
      readonly unit: 'character' | 'word';
      readonly towards: 'left' | 'right';
    };

/** The command of a press, or undefined for one that is the passage's or the browser's. */
export function entityCommandOf(press: KeyPress, choices: readonly Choice[]): EntityCommand | undefined {
  const kind = historyStepOf(press);
  if (kind !== undefined) {
    return { kind };
  }
  if (!hasModifier(press)) {
    const choice = choiceFor(choices, press);
    return choice === undefined
      ? (plainCommandOf(press.key) ?? endCommandOf(press))
      : { kind: 'label', name: choice.name };
  }
  return endCommandOf(press);
}

function plainCommandOf(key: string): EntityCommand | undefined {
  switch (key) {
    case '/':
      return { kind: 'find-label' };
    case '.':
      return { kind: 'cycle', step: 1 };
    case ',':
      return { kind: 'cycle', step: -1 };
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' };
    case 'Escape':
      return { kind: 'drop' };
    default:
      return undefined;
  }
}

/** Shift with an arrow moves the end of the selected entity, with Alt as well its beginning. */
function endCommandOf(press: KeyPress): EntityCommand | undefined {
  const step = press.shiftKey ? caretStepOf({ ...press, altKey: false }, false) : undefined;
  if (step === undefined || (step.unit !== 'character' && step.unit !== 'word')) {
    return undefined;
  }
  const { unit, towards } = step;
  return towards === 'left' || towards === 'right'
    ? { kind: 'move-end', end: press.altKey ? 'start' : 'end', unit, towards }
    : undefined;
}
