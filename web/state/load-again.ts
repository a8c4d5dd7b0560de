import { answerWithinMs } from './api.ts';

/** How long to wait before each new try, in milliseconds: a network that has just changed needs a moment. */
const waits = [300, 1500];

/**
 * Loads a part of the program, and again when that fails or takes too long: one lost answer must not cost a page or the
 * sound.
 * @throws what the last try threw
 */
export async function loadAgain<T>(load: () => Promise<T>, pauses: readonly number[] = waits): Promise<T> {
  for (const ms of pauses) {
    try {
      return await inTime(load());
    } catch {
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  }
  return inTime(load());
}

/** The browser itself would wait for minutes. */
const inTime = async <T>(loading: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('not loaded in time'));
    }, answerWithinMs);
  });
  try {
    return await Promise.race([loading, late]);
  } finally {
    clearTimeout(timer);
  }
};
