import type { PersonId } from '../domain/ids.ts';
import type { Authority } from '../domain/people.ts';
import type { PlanTemplate } from '../domain/plan-template.ts';
import type { Interpreter, Official, SpokenLanguage } from '../domain/reference.ts';
import type { Lang } from '../domain/texts/lang.ts';

/** A named contact of the other authority, or a deputy. */
export interface ContactChoice {
  readonly personId: PersonId;
  readonly name: string;
  readonly unit: string;
  readonly unitId: string;
  readonly deputyOf: string | null;
}

/** What setting up a meeting asks of the reference data. Kept in the database, dated, filled from seeds. */
export interface Directory {
  official(personId: PersonId): Official | null;
  /** Of the organisation that the unit belongs to. */
  organisationName(authority: Authority, unitId: string, lang: Lang): string;
  unitName(unitId: string, lang: Lang): string;
  /** Which organisation the unit belongs to today: two counties are two controllers. */
  organisationOf(unitId: string): string | null;
  /** The unit's named contacts at the other authority, deputies after each. */
  contacts(unitId: string): readonly ContactChoice[];
  interpreters(): readonly Interpreter[];
  languages(): readonly SpokenLanguage[];
  templates(): readonly PlanTemplate[];
  template(code: string): PlanTemplate | null;
}
