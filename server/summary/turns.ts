/**
 * Who may append to a document now. PDF increments are serial: each signs all bytes before it, so two at once would
 * void one. A turn is short; a lost one goes to the end of the queue, and nobody who left holds anybody up.
 * In memory on purpose: after a restart everyone asks again. No timer: the queue is as old as the last question.
 */
export interface Turns<Held> {
  /** Asks for a turn, or how the one asked for stands. */
  ask(document: string, who: string): Turn;
  /** Whose turn it is and until when: the one to be told, and when to look again. Null when nobody asks. */
  running(document: string): { readonly who: string; readonly leftMs: number } | null;
  /** Keeps what belongs to the turn (the prepared increment); false when it is not this one's turn. */
  hold(document: string, who: string, held: Held): boolean;
  /** What was kept, while the turn lasts; null afterwards. */
  held(document: string, who: string): Held | null;
  /** Done, or gone: gives the turn or the place in the queue away. */
  leave(document: string, who: string): void;
  /** Gives away the turn and the places of everybody of whom this is not true. */
  keep(document: string, stays: (who: string) => boolean): void;
  /** Forgets everybody: the document was unfrozen or sealed. */
  clear(document: string): void;
}

export type Turn =
  | { readonly state: 'yours'; readonly leftMs: number }
  /** `before`: how many come first, the running turn included. */
  | { readonly state: 'waiting'; readonly before: number };

interface Queue<Held> {
  running: { readonly who: string; readonly until: number; held: Held | null } | null;
  readonly waiting: string[];
}

/**
 * `clock`: milliseconds that only grow. `lengthMs`: ten seconds are enough for one round trip and one signature (SIGNING.md).
 */
export function createTurns<Held>(deps: {
  readonly clock: () => number;
  readonly lengthMs?: number;
}): Turns<Held> {
  const { clock, lengthMs = 10_000 } = deps;
  const queues = new Map<string, Queue<Held>>();

  /** The queue as it stands now: a turn that ran out has gone to the end, and the first in line has the next one. */
  const current = (document: string): Queue<Held> => {
    const queue = queues.get(document) ?? { running: null, waiting: [] };
    queues.set(document, queue);
    const now = clock();
    if (queue.running && queue.running.until <= now) {
      queue.waiting.push(queue.running.who);
      queue.running = null;
    }
    if (!queue.running) {
      const who = queue.waiting.shift();
      if (who !== undefined) queue.running = { who, until: now + lengthMs, held: null };
    }
    return queue;
  };
  const runningOf = (document: string, who: string) => {
    const { running } = current(document);
    return running?.who === who ? running : null;
  };

  return {
    ask(document, who) {
      const { running, waiting } = current(document);
      if (running?.who !== who && !waiting.includes(who)) waiting.push(who);
      const mine = runningOf(document, who);
      if (mine) return { state: 'yours', leftMs: mine.until - clock() };
      return { state: 'waiting', before: waiting.indexOf(who) + 1 };
    },
    running(document) {
      const { running } = current(document);
      return running && { who: running.who, leftMs: running.until - clock() };
    },
    hold(document, who, held) {
      const running = runningOf(document, who);
      if (running) running.held = held;
      return running !== null;
    },
    held: (document, who) => runningOf(document, who)?.held ?? null,
    leave(document, who) {
      const queue = current(document);
      if (queue.running?.who === who) queue.running = null;
      const place = queue.waiting.indexOf(who);
      if (place >= 0) queue.waiting.splice(place, 1);
    },
    keep(document, stays) {
      const queue = current(document);
      queue.waiting.splice(0, Infinity, ...queue.waiting.filter(stays));
      if (queue.running && !stays(queue.running.who)) queue.running = null;
    },
    clear(document) {
      queues.delete(document);
    },
  };
}
