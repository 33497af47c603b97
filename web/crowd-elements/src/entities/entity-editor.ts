import type { TextRange, TextSelection, TextSteps } from '../passage/text-steps';
import { rangeOf } from '../passage/text-steps';
import { inOrder, sameAs } from './entity';
import type { Entity } from './entity';
import { edit, redo, startWith, undo } from './entity-history';
import type { EntityEdit, EntityHistory } from './entity-history';

/** Which end of an entity is moved. */
export type EntityEnd = 'start' | 'end';

/**
 * A worker's work on the entities of one text: what there is, what is selected, and every edit with its way back.
 * It knows no page. Places count UTF-16 units.
 */
export class EntityEditor {
  private history: EntityHistory = startWith([]);
  private nextId = 1;
  /** What is selected of the text, before it has a label. */
  selection: TextSelection | undefined;
  /** The id of the entity that is being changed. */
  selected: number | undefined;
  /** The label that a pointer gives to everything it selects. */
  pen: string | undefined;
  /** An entity while its handle is moved; not an edit yet. */
  private moving: Entity | undefined;

  constructor(private readonly steps: TextSteps) {}

  /** The entities in the order of the text. */
  get entities(): readonly Entity[] {
    return this.history.entities;
  }

  /** The entities as they are to be seen, one perhaps on its way to another place. */
  get shown(): readonly Entity[] {
    const { moving } = this;
    return moving === undefined
      ? this.entities
      : inOrder(this.entities.map((entity) => (entity.id === moving.id ? moving : entity)));
  }

  get canUndo(): boolean {
    return this.history.done !== undefined;
  }

  get canRedo(): boolean {
    return this.history.undone !== undefined;
  }

  get selectedEntity(): Entity | undefined {
    return this.entities.find((entity) => entity.id === this.selected);
  }

  /** What is selected, without white space at its ends; undefined where there is nothing. */
  get pending(): TextRange | undefined {
    const range = this.selection && this.steps.trimmed(rangeOf(this.selection));
    return range !== undefined && range.start < range.end ? range : undefined;
  }

  /** Begins anew with these entities; `read` is told from which id on they are numbered. */
  start(read: (firstId: number) => readonly Entity[]): void {
    const entities = read(this.nextId);
    this.nextId += entities.length;
    this.history = startWith(entities);
    this.selected = undefined;
    this.selection = undefined;
    this.moving = undefined;
  }

  /**
   * Gives the selected entity, or else the selected text, this label. Without either it becomes the pen's, or stops
   * being it. Answers the entity that has it now.
   */
  takeLabel(label: string): Entity | undefined {
    const { selectedEntity: entity, pending } = this;
    if (entity !== undefined) {
      return this.replace(entity, { ...entity, label });
    }
    if (pending !== undefined) {
      return this.add(pending, label);
    }
    this.pen = this.pen === label ? undefined : label;
    return undefined;
  }

  /**
   * Adds an entity. The caret goes on behind it, ready for the next one, and it stays selected, to be mended at once.
   * The same range with the same label is there only once.
   */
  add(range: TextRange, label: string): Entity {
    const known = sameAs(this.entities, range, label);
    const entity = known ?? { id: this.nextId++, label, ...range };
    if (known === undefined) {
      this.change({ removed: [], added: [entity] });
    }
    this.selection = { anchor: range.end, focus: range.end };
    this.selected = entity.id;
    return entity;
  }

  /** Removes an entity and answers it; undefined where there is none with this id. */
  remove(id: number | undefined): Entity | undefined {
    const entity = this.entities.find((one) => one.id === id);
    if (entity !== undefined) {
      this.change({ removed: [entity], added: [] });
      this.selected = undefined;
    }
    return entity;
  }

  /** Moves an end of the selected entity by a character or a word. */
  moveEnd(side: EntityEnd, unit: 'character' | 'word', towards: 'left' | 'right'): Entity | undefined {
    const entity = this.selectedEntity;
    if (entity === undefined) {
      return undefined;
    }
    const { steps } = this;
    const forward = (towards === 'right') !== steps.isRightToLeft(entity[side]);
    const step = { character: [steps.previous, steps.next], word: [steps.previousWord, steps.nextWord] }[
      unit
    ];
    const place = (forward ? step[1] : step[0])?.call(steps, entity[side]) ?? entity[side];
    return this.replace(entity, { ...entity, [side]: place });
  }

  /** Shows the selected entity at another place; once `settled`, it is an edit. */
  drag(range: TextRange, settled: boolean): Entity | undefined {
    const entity = this.selectedEntity;
    const wanted = settled ? this.steps.trimmed(range) : range;
    this.moving = entity && !settled && wanted.start < wanted.end ? { ...entity, ...wanted } : undefined;
    return entity && settled ? this.replace(entity, { ...entity, ...wanted }) : undefined;
  }

  /** Selects the entity after or before the selected one, else after or before the caret; around the ends. */
  cycle(by: 1 | -1): Entity | undefined {
    const { entities } = this;
    const current = entities.findIndex((entity) => entity.id === this.selected);
    const caret = this.selection?.focus ?? 0;
    const after = entities.findIndex((entity) => entity.start >= caret);
    const behindCaret = after < 0 ? entities.length : after;
    const next = current >= 0 ? current + by : by > 0 ? behindCaret : behindCaret - 1;
    const entity = entities.at(next % Math.max(entities.length, 1));
    this.select(entity?.id);
    return entity;
  }

  /** Selects an entity, or none. */
  select(id: number | undefined): Entity | undefined {
    this.selected = id;
    const entity = this.selectedEntity;
    if (entity !== undefined) {
      this.selection = undefined;
    }
    return entity;
  }

  /** Drops what is selected, or else the pen. Answers whether there was anything. */
  drop(): boolean {
    const nothingSelected = this.selected === undefined && this.pending === undefined;
    const dropped = !nothingSelected || this.pen !== undefined;
    if (nothingSelected) {
      this.pen = undefined;
    }
    this.selected = undefined;
    this.selection = this.selection && { anchor: this.selection.focus, focus: this.selection.focus };
    return dropped;
  }

  /** Takes the last edit back. Answers whether there was one. */
  undo(): boolean {
    return this.go(undo(this.history));
  }

  /** Makes the edit again that was taken back last. Answers whether there was one. */
  redo(): boolean {
    return this.go(redo(this.history));
  }

  private go(history: EntityHistory): boolean {
    const changed = history !== this.history;
    this.history = history;
    this.selected = this.selectedEntity?.id;
    return changed;
  }

  private replace(entity: Entity, next: Entity): Entity {
    const same = next.label === entity.label && next.start === entity.start && next.end === entity.end;
    if (same || next.start >= next.end) {
      return entity;
    }
    this.change({ removed: [entity], added: [next] });
    return next;
  }

  private change(difference: EntityEdit): void {
    this.history = edit(this.history, difference);
  }
}
