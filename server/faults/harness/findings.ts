/** One line of `faults.json`. */
export interface Finding {
  readonly fault: string;
  readonly held: boolean;
  readonly detail: string;
  /** Milliseconds from the client's tap to the last packet at Kela's browser; null where none was measured. */
  readonly withdrawalSilenceMs: number | null;
}

/** From her tap to the last packet that reaches Kela's browser, at most (issue: *Faults as a suite*). */
export const silenceAtMostMs = 1000;

/** Collects what one fault has shown. Nothing shown is nothing held. */
export class Findings {
  readonly #broken: string[] = [];
  readonly #kept: string[] = [];
  readonly #measured: string[] = [];
  #silence: number | null = null;
  #silenceAsked = false;
  #unchecked: string | null = null;

  /**
   * A promise and whether it was kept, in a few words each.
   * @param otherwise what is told when it was not; what was promised and a "not", where that is enough
   */
  promise(kept: boolean, says: string, otherwise = `not so: ${says}`): void {
    if (kept) this.#kept.push(says);
    else this.#broken.push(otherwise);
  }

  /** What was seen, and whether it is as promised. */
  judged(kept: boolean, seen: string): void {
    this.promise(kept, seen, seen);
  }

  /** Something came otherwise than it had to. */
  broken(says: string): void {
    this.#broken.push(says);
  }

  /** A number that is told and not judged. */
  measured(says: string): void {
    this.#measured.push(says);
  }

  /** How long Kela still received after the tap; null when it had not ended when we stopped looking. */
  silence(ms: number | null, atMostMs = silenceAtMostMs): void {
    this.#silenceAsked = true;
    this.#silence = ms === null ? null : Math.round(ms);
    if (ms === null) this.#broken.push('Kela still receives long after the tap');
    else if (ms > atMostMs) this.#broken.push(`Kela received for ${Math.round(ms)} ms after the tap`);
  }

  /** Something is missing on this machine. Said, and a failure under CI, where nothing may go unchecked. */
  notChecked(why: string): void {
    this.#unchecked = `not checked: ${why}`;
  }

  /** What goes into the file. */
  of(fault: string, env: NodeJS.ProcessEnv = process.env): Finding {
    if (this.#unchecked !== null)
      return { fault, held: !env['CI'], detail: this.#unchecked, withdrawalSilenceMs: null };
    if (!this.#silenceAsked) this.#broken.push('no withdrawal was measured');
    const held = this.#broken.length === 0;
    const parts = held ? this.#kept : this.#broken;
    return {
      fault,
      held,
      detail: [...parts, ...this.#measured].join('; '),
      withdrawalSilenceMs: this.#silence,
    };
  }
}
