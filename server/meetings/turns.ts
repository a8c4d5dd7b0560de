import { LedgerUnavailable } from '../domain/ledger.ts';
import type { MeetingId } from '../domain/ids.ts';

/** Beyond this nobody waits for a turn: the machine is ill, and the asker is told so (503). */
const patienceMs = 5000;
/** Waiting in one meeting: more than its seats can have under way at once. */
const mostWaiting = 500;

interface Waiting {
  readonly urgent: boolean;
  readonly begin: () => void;
}

/**
 * Each meeting's turn: what is done to it runs one after another (load, decide, append, show); those of different
 * meetings side by side. What takes away goes before what only waits, and waits as long as it must.
 */
export class Turns {
  /** There while somebody has the turn. */
  readonly #lines = new Map<MeetingId, Waiting[]>();
  readonly #patienceMs: number;

  constructor(patience = patienceMs) {
    this.#patienceMs = patience;
  }

  /** @throws LedgerUnavailable when the turn does not come in time */
  async run<T>(meetingId: MeetingId, work: () => Promise<T>, urgent = false): Promise<T> {
    const line = this.#lines.get(meetingId);
    if (line) await this.#wait(line, urgent);
    else this.#lines.set(meetingId, []);
    try {
      return await work();
    } finally {
      this.#next(meetingId);
    }
  }

  #wait(line: Waiting[], urgent: boolean): Promise<void> {
    return new Promise((begin, fail) => {
      if (!urgent && line.length >= mostWaiting) {
        fail(new LedgerUnavailable('too many wait for this meeting'));
        return;
      }
      const timer = urgent
        ? undefined
        : setTimeout(() => {
            line.splice(line.indexOf(waiting), 1);
            fail(new LedgerUnavailable('the turn did not come'));
          }, this.#patienceMs);
      const waiting: Waiting = {
        urgent,
        begin() {
          clearTimeout(timer);
          begin();
        },
      };
      const place = urgent ? line.findIndex((one) => !one.urgent) : -1;
      line.splice(place < 0 ? line.length : place, 0, waiting);
    });
  }

  #next(meetingId: MeetingId): void {
    const next = this.#lines.get(meetingId)?.shift();
    if (next) next.begin();
    else this.#lines.delete(meetingId);
  }
}
