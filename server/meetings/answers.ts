import type { SeatId } from '../domain/ids.ts';
import type { DownFrame } from './frames.ts';

type Answer = Extract<DownFrame, { t: 'ok' | 'no' }>;

/** Answers kept for each seat: more than a browser has under way when its line breaks. */
const remembered = 200;
/** Seats whose answers are kept; the one that has asked longest ago is forgotten. */
const seats = 2000;

/**
 * What each seat's commands came to, by the id that the browser gave them. After a broken line they come again, and
 * are answered again instead of being done again. In memory: a restart asks the domain once more.
 */
export class Answers {
  readonly #seats = new Map<SeatId, Map<string, Promise<Answer>>>();

  /** Runs it, unless this seat has sent the id before; two at the same time are one. */
  async once(seatId: SeatId, id: string, run: () => Promise<Answer>): Promise<Answer> {
    const known = this.#seats.get(seatId) ?? new Map<string, Promise<Answer>>();
    this.#seats.delete(seatId);
    this.#seats.set(seatId, known);
    dropOldest(this.#seats, seats);
    const before = known.get(id);
    if (before) return before;
    const answer = run();
    known.set(id, answer);
    dropOldest(known, remembered);
    try {
      return await answer;
    } catch (surprise) {
      // It may not have been done: asking again is right.
      known.delete(id);
      throw surprise;
    }
  }
}

function dropOldest<K>(map: Map<K, unknown>, most: number): void {
  const oldest = map.keys().next();
  if (map.size > most && !oldest.done) map.delete(oldest.value);
}
