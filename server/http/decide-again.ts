/** Nothing was appended, since somebody else was faster: decide again on what stands there now. */
export const overtaken = Symbol('overtaken');

/** Told how often one decision had to be made again. */
export type CountsAgain = (times: number) => void;

/** More than this many in a row is a surprise: within a process nobody comes between a decision and its append. */
const most = 20;

/**
 * The one place that decides again after a conflict: bounded and counted.
 * @param step loads, decides and appends once
 * @throws Error when every try was overtaken
 */
export async function decideAgain<T>(
  step: (times: number) => Promise<T | typeof overtaken>,
  counts: CountsAgain = () => undefined,
): Promise<T> {
  for (let times = 0; times < most; times++) {
    const answer = await step(times);
    if (answer !== overtaken) {
      if (times > 0) counts(times);
      return answer;
    }
  }
  throw new Error('an append found a newer head every time');
}
