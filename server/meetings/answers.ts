import type { SeatId } from '../domain/ids.ts';
import { refusalStatus } from '../domain/refusals.ts';
import type { DownFrame } from './frames.ts';

type Answer = Extract<DownFrame, { t: 'ok' | 'no' }>;

/** Answers kept for each seat: more than a browser has under way when its line breaks. */
const remembered = 200;
/** Bytes of all answers together; the seat that has asked longest ago is forgotten. */
const most = 32 * 1024 * 1024;
/** Bytes that an answer takes besides its own. */
const overhead = 512;
/** An answer that is too long to be kept is worked out again. */
const longest = 4 * 1024 * 1024;

interface Kept {
  readonly answer: Promise<Answer>;
  size: number;
}

/**
 * What each seat's commands came to, by the id that the browser gave them. After a broken line they come again, and
 * are answered again instead of being done again. In memory: a restart asks the domain once more.
 */
export class Answers {
  readonly #seats = new Map<SeatId, Map<string, Kept>>();
  readonly #most: number;
  #size = 0;

  constructor(mostKept = most) {
    this.#most = mostKept;
  }

  /** Runs it, unless this seat has sent the id before; two at the same time are one. */
  async once(seatId: SeatId, id: string, run: () => Promise<Answer>): Promise<Answer> {
    const known = this.#seats.get(seatId) ?? new Map<string, Kept>();
    this.#seats.delete(seatId);
    this.#seats.set(seatId, known);
    const before = known.get(id);
    if (before) return before.answer;
    const kept: Kept = { answer: run(), size: 0 };
    known.set(id, kept);
    if (known.size > remembered) this.#forget(known, known.keys().next().value);
    try {
      const answer = await kept.answer;
      // Nobody has decided: the same id asks again, and may be done then.
      if (answer.t === 'no' && (refusalStatus[answer.code] >= 500 || refusalStatus[answer.code] === 429)) {
        this.#forget(known, id);
        return answer;
      }
      this.#keep(known, id, kept, Buffer.byteLength(JSON.stringify(answer)) + overhead);
      return answer;
    } catch (surprise) {
      // It may not have been done: asking again is right.
      this.#forget(known, id);
      throw surprise;
    }
  }

  #keep(known: Map<string, Kept>, id: string, kept: Kept, size: number): void {
    if (known.get(id) !== kept) return;
    kept.size = size;
    this.#size += size;
    if (size > longest) this.#forget(known, id);
    for (const [seatId, answers] of this.#seats) {
      if (this.#size <= this.#most) return;
      if (answers === known) continue;
      for (const one of [...answers.keys()]) this.#forget(answers, one);
      this.#seats.delete(seatId);
    }
    for (const one of [...known.keys()]) if (this.#size > this.#most) this.#forget(known, one);
  }

  #forget(known: Map<string, Kept>, id: string | undefined): void {
    const kept = id === undefined ? undefined : known.get(id);
    if (id === undefined || !kept) return;
    known.delete(id);
    this.#size -= kept.size;
  }
}
