import { Store } from '../platform/Store';

/** A choice that this browser remembers; where storage is blocked it lasts until the page is closed. */
export class Setting<T extends string> {
  readonly store: Store<T>;

  constructor(
    private readonly name: string,
    values: readonly T[],
    initial: T,
  ) {
    const stored = readStored(name);
    this.store = new Store(values.find((value) => value === stored) ?? initial);
  }

  choose(value: T): void {
    this.store.set(value);
    try {
      localStorage.setItem(this.name, value);
    } catch {
      // Blocked or full: the choice holds for this page.
    }
  }
}

function readStored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
