/** Holds a state as it stands, and tells of each change by the event `change`. */
export class Store<T> extends EventTarget {
  constructor(private state: T) {
    super();
  }

  get current(): T {
    return this.state;
  }

  update(next: T): void {
    if (next !== this.state) {
      this.state = next;
      this.dispatchEvent(new Event('change'));
    }
  }
}
