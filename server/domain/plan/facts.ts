import type { NewId } from '../ids.ts';
import type { Author } from './events.ts';
import type { Writing } from './rights.ts';
import type { PlanState } from './state.ts';

/** What a decision on an op needs to know. */
export interface PlanFacts extends Writing {
  readonly plan: PlanState;
  /** From the seat. The role that counts is the reader's. */
  readonly author: Author;
  readonly newId: NewId;
}

/** The name from the seat, the role from the rights by which it was decided: they cannot disagree. */
export const stamp = ({ author, reader }: PlanFacts): Author => ({ role: reader.role, name: author.name });
