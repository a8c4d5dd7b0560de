import type { FailureWords } from '../components/failure/failure.ts';
import type { ClientCode } from '../state/api.ts';
import { accessWords } from './refusals.access.ts';
import { meetingWords } from './refusals.meeting.ts';
import { planWords } from './refusals.plan.ts';

/** Words for every refusal. Exhaustive: a new code does not compile without words. */
const words: Readonly<Record<ClientCode, () => FailureWords>> = {
  ...accessWords,
  ...meetingWords,
  ...planWords,
};

/** What happened, what is safe, what to do, in the language of the screen. */
export const refusalWords = (code: ClientCode): FailureWords => words[code]();

/** The same in one or two sentences, for a notice beside what was refused. */
export const refusalSentence = (code: ClientCode): string => {
  const { happened, todo } = refusalWords(code);
  return `${happened}. ${todo}`;
};
