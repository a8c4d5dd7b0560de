import type { Role } from '../people.ts';
import type { PartOwner } from './state.ts';

/** What a value looks like, and its limits. Lengths are UTF-16 units, as `maxlength` counts in a browser. */
export type ValueShape =
  | { readonly kind: 'text'; readonly max: number; readonly lines: 'one' | 'many' }
  | { readonly kind: 'own-words'; readonly max: number }
  /** `texts` + `.` + the code is the id of the code's words. */
  | { readonly kind: 'choice'; readonly of: readonly (string | number)[]; readonly texts: string }
  /** A code of dated reference data (a benefit): the list is not ours to close. */
  | { readonly kind: 'code'; readonly max: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'domain' };

export type PlanSection = 'goal' | 'survey' | 'actions' | 'benefits' | 'leadPerson' | 'followUp' | 'ownView';

/** The mandatory thing (DOMAIN.md 4.1) that a field belongs to at closing. */
export type MandatoryThing = 'goal' | 'owner-and-date' | 'lead' | 'follow-up';

/** One row of the definition. ARCHITECTURE.md, idea 5. */
export interface PlanField {
  /** Path with `*` for the life domain or the row's id. */
  readonly pattern: string;
  readonly section: PlanSection;
  readonly shape: ValueShape;
  /** `core` belongs to all, `row` to whoever's person inserted the row. */
  readonly owner: 'core' | 'row' | PartOwner;
  /** Which life domain opens it: none (the first acknowledged yes does), the one in the path, or the row's. */
  readonly opens: 'core' | 'path' | 'row';
  /**
   * Who may write it, once it is visible to them. `row-owner`: the authority that owns the row.
   * The same before and in the joint phase, save that until then the invited authority writes nothing (PL-13).
   */
  readonly writers: readonly Role[] | 'row-owner';
  /** Never null: a row has it from its first moment. */
  readonly required: boolean;
  /** Given to a new row whose maker says nothing of it. */
  readonly initial: string | null;
  readonly mandatory: MandatoryThing | null;
  /** Text id of the label. */
  readonly label: string;
  /** Text id of what was changed, for the sentence "Mikko muutti: …". */
  readonly audit: string;
}
