import type { Seat } from '../../../web/e2e/api/seat.ts';
import { writeGoal } from './joint.ts';
import { sleep } from './wait.ts';

/** What came of some edits: how long each took to be durable, in milliseconds, and how many were refused. */
export interface Edits {
  readonly took: readonly number[];
  readonly refused: number;
}

let written = 0;

/** Writes the shared goal again and again, slower than the bound on a seat (6 a second). */
export async function editsOf(chair: Seat, count: number): Promise<Edits> {
  const took: number[] = [];
  let refused = 0;
  for (let index = 0; index < count; index += 1) {
    const ms = await writeGoal(chair, `Koti säilyy, muutos ${(written += 1)}.`);
    if (ms === null) refused += 1;
    else took.push(ms);
    await sleep(180);
  }
  return { took, refused };
}
