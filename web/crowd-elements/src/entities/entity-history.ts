import { inOrder } from './entity';
import type { Entity } from './entity';

/** A change of the entities, as the difference between before and after. Turned around, it takes itself back. */
export interface EntityEdit {
  readonly removed: readonly Entity[];
  readonly added: readonly Entity[];
}

/** Edits with the newest first. */
interface Past {
  readonly edit: EntityEdit;
  readonly before: Past | undefined;
}

/** The entities, and every edit that led to them or was taken back. It never forgets one. */
export interface EntityHistory {
  /** In the order of the text. */
  readonly entities: readonly Entity[];
  readonly done: Past | undefined;
  readonly undone: Past | undefined;
}

export function startWith(entities: readonly Entity[]): EntityHistory {
  return { entities: inOrder(entities), done: undefined, undone: undefined };
}

/** Makes an edit; what was taken back before cannot be done again afterwards. */
export function edit(history: EntityHistory, change: EntityEdit): EntityHistory {
  return {
    entities: applied(history.entities, change),
    done: { edit: change, before: history.done },
    undone: undefined,
  };
}

/** Takes the last edit back; without one the history stays as it is. */
export function undo(history: EntityHistory): EntityHistory {
  const { done } = history;
  return done === undefined
    ? history
    : {
        entities: applied(history.entities, { removed: done.edit.added, added: done.edit.removed }),
        done: done.before,
        undone: { edit: done.edit, before: history.undone },
      };
}

/** Makes the edit again that was taken back last. */
export function redo(history: EntityHistory): EntityHistory {
  const { undone } = history;
  return undone === undefined
    ? history
    : {
        entities: applied(history.entities, undone.edit),
        done: { edit: undone.edit, before: history.done },
        undone: undone.before,
      };
}

function applied(entities: readonly Entity[], { removed, added }: EntityEdit): readonly Entity[] {
  const gone = new Set(removed.map((entity) => entity.id));
  return inOrder([...entities.filter((entity) => !gone.has(entity.id)), ...added]);
}
