/** A key was pressed: the text as it now stands, not yet stored. */
export class TypeEvent extends Event {
  readonly value: string;
  constructor(value: string) {
    super('kr-type', { bubbles: true, composed: true });
    this.value = value;
  }
}

/** The writer has left the field and its text differs from what is stored. */
export class CommitEvent extends Event {
  readonly value: string;
  constructor(value: string) {
    super('kr-commit', { bubbles: true, composed: true });
    this.value = value;
  }
}

/** The person has begun or stopped writing here. */
export class WritingEvent extends Event {
  readonly writing: boolean;
  constructor(writing: boolean) {
    super('kr-writing', { bubbles: true, composed: true });
    this.writing = writing;
  }
}

/** One of two conflicting texts was chosen. */
export class ResolveEvent extends Event {
  readonly keep: 'mine' | 'theirs';
  constructor(keep: 'mine' | 'theirs') {
    super('kr-resolve', { bubbles: true, composed: true });
    this.keep = keep;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kr-type': TypeEvent;
    'kr-commit': CommitEvent;
    'kr-writing': WritingEvent;
    'kr-resolve': ResolveEvent;
  }
}
