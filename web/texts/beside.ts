import { beside as besideIn } from '../../server/domain/texts/beside.ts';
import { language } from './locale.ts';

/** A name and what stands beside it, as the language on the screen writes it. */
export const beside = (...parts: readonly string[]): string => besideIn(language(), ...parts);
