/** A sign of writing is repeated well before the lease of ten seconds ends, and not at every key. */
const repeatMs = 4000;
/** Nor at every field that somebody tabs through: what a seat may send in a second is counted. */
const restMs = 500;

/** Where this person writes, as the others are told. */
export class Caret {
  private readonly tell: (path: string | null) => void;
  private wanted: string | null = null;
  private said = { path: null as string | null, at: 0 };
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (path: string | null) => void) {
    this.tell = tell;
  }

  get path(): string | null {
    return this.wanted;
  }

  /** Null when the field is left. Call it at every key. */
  set(path: string | null): void {
    this.wanted = path;
    if (this.timer === undefined) this.say();
  }

  /** What was held back goes now, because something follows that counts on it. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.say();
  }

  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.wanted = null;
    this.said = { path: null, at: 0 };
  }

  private say(): void {
    const now = Date.now();
    const { path, at } = this.said;
    if (this.wanted === path && (path === null || now - at < repeatMs)) return;
    this.said = { path: this.wanted, at: now };
    this.tell(this.wanted);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.say();
    }, restMs);
  }
}
