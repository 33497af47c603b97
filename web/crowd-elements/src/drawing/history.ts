/** Edits in a list that shares its rest with earlier lists, so that one more costs the same however long it is. */
interface Entry<E> {
  readonly edit: E;
  readonly next: Entry<E> | undefined;
}

/**
 * What was done and what was undone, as edits. Immutable and without limit; it knows nothing of what an edit is, so
 * shapes and masks use the same one.
 */
export class History<E> {
  private constructor(
    private readonly done: Entry<E> | undefined,
    private readonly undone: Entry<E> | undefined,
  ) {}

  static empty<E>(): History<E> {
    return new History<E>(undefined, undefined);
  }

  get last(): E | undefined {
    return this.done?.edit;
  }

  /** The edit that redo would do. */
  get next(): E | undefined {
    return this.undone?.edit;
  }

  /** After a new edit; what was undone is forgotten. */
  push(edit: E): History<E> {
    return new History({ edit, next: this.done }, undefined);
  }

  /** After the last edit has become another one, because a new one went on with it. */
  replaceLast(edit: E): History<E> {
    return new History({ edit, next: this.done?.next }, undefined);
  }

  back(): History<E> {
    return this.done === undefined
      ? this
      : new History(this.done.next, { edit: this.done.edit, next: this.undone });
  }

  forward(): History<E> {
    return this.undone === undefined
      ? this
      : new History({ edit: this.undone.edit, next: this.done }, this.undone.next);
  }
}
