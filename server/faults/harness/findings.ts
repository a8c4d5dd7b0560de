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

  /** A promise and whether it was kept. @param says what was seen, in a few words */
  promise(kept: boolean, says: string): void {
    (kept ? this.#kept : this.#broken).push(says);
  }

  /** A number that is told and not judged. */
  measured(says: string): void {
    this.#measured.push(says);
  }

  /** How long Kela still received after the tap; null when it had not ended when we stopped looking. */
  silence(ms: number | null, atMostMs = silenceAtMostMs): void {
    this.#silenceAsked = true;
    this.#silence = ms === null ? null : Math.round(ms);
    if (ms === null) this.promise(false, 'Kela still receives long after the tap');
    else if (ms > atMostMs) this.promise(false, `Kela received for ${Math.round(ms)} ms after the tap`);
  }

  /** Something is missing on this machine. Said, and a failure under CI, where nothing may go unchecked. */
  notChecked(why: string): void {
    this.#unchecked = `not checked: ${why}`;
  }

  /** What goes into the file. */
  of(fault: string, env: NodeJS.ProcessEnv = process.env): Finding {
    if (this.#unchecked !== null)
      return { fault, held: !env['CI'], detail: this.#unchecked, withdrawalSilenceMs: null };
    if (!this.#silenceAsked) this.promise(false, 'no withdrawal was measured');
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
