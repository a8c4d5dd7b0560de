/** Hears that something changed; reads what is now so from the store itself. */
export type Listener = () => void;

/** A value that changes, and those who want to know: the base of every state here, with no view library in it. */
export class Store<T> {
  private value: T;
  private readonly listeners = new Set<Listener>();

  constructor(value: T) {
    this.value = value;
  }

  get now(): T {
    return this.value;
  }

  /** Puts a new value in place and tells everybody. */
  set(value: T): void {
    this.value = value;
    for (const listener of [...this.listeners]) listener();
  }

  /** Changes some fields of an object and leaves the others. */
  update(changes: Partial<T>): void {
    this.set({ ...this.value, ...changes });
  }

  /** Calls `listener` after every change until the answer is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
