import { isRefusalCode } from '../../server/domain/refusals.ts';
import type { FailureWords } from '../components/failure/failure.ts';
import { refusalWords } from './refusals.ts';

/** Words for the code in the address of a page of failure; an unknown one is a page that does not exist. */
export const problemWords = (code: string): FailureWords =>
  refusalWords(isRefusalCode(code) ? code : 'page.not-found');
