import { type Answer, isFinal } from './api.ts';
import { DoublingWait } from './doubling-wait.ts';

/** Nobody should wait longer for what takes away, in milliseconds. */
const longestMs = 2000;

/**
 * Asks again and again until somebody has decided: what takes something away must not be lost on a bad network or a full
 * disk. Null when `isWanted` says, before another try, that nobody waits any more.
 */
export async function insist<T>(
  ask: () => Promise<Answer<T>>,
  isWanted: () => boolean,
): Promise<Answer<T> | null>;
export async function insist<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>>;
export async function insist<T>(
  ask: () => Promise<Answer<T>>,
  isWanted: () => boolean = () => true,
): Promise<Answer<T> | null> {
  const wait = new DoublingWait(longestMs);
  for (;;) {
    const answer = await ask();
    if (answer.ok || isFinal(answer.code)) return answer;
    await new Promise((resolve) => setTimeout(resolve, wait.next()));
    if (!isWanted()) return null;
  }
}
