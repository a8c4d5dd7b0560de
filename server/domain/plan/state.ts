import type { Instant, RowId } from '../ids.ts';
import type { LifeDomain } from '../life-domains.ts';
import type { Authority } from '../people.ts';
import type { Author, PlanValue, RowKind } from './events.ts';

/** Whose a part of the plan is, where it is not everybody's: the controller who recorded it, or the client. */
export type PartOwner = Authority | 'client';

/** A field that has been written at least once. */
export interface FieldState {
  readonly value: PlanValue;
  /** 1 for the first value, and one more with each set of this very field: it counts nothing else. */
  readonly rev: number;
  readonly by: Author;
  readonly at: Instant;
  /** Which change of the plan it was. Orders changes; never leaves the server, since it counts hidden ones too. */
  readonly turn: number;
}

export interface RowState {
  readonly id: RowId;
  readonly owner: PartOwner;
  /** Fractional index (`order.ts`). Never leaves the server: a gap would tell of a hidden row. */
  readonly order: string;
  readonly fields: Readonly<Record<string, FieldState>>;
  readonly by: Author;
  readonly at: Instant;
  readonly turn: number;
}

/**
 * What stays where a row was: it was taken out, or it went to another life domain. The change is told to those who saw
 * it there and see it no longer.
 */
export interface GoneRow {
  readonly rows: RowKind;
  readonly id: RowId;
  readonly owner: PartOwner;
  /** Where it was. */
  readonly domain: LifeDomain;
  readonly by: Author;
  readonly at: Instant;
  readonly turn: number;
}

/** The fold of a meeting's plan events. Whole: never sent to anyone, only `view.ts` makes something to send. */
export interface PlanState {
  /** How many changes there have been. */
  readonly turn: number;
  /** Fields outside rows, by path. */
  readonly fields: Readonly<Record<string, FieldState>>;
  /** In their order. */
  readonly rows: Readonly<Record<RowKind, readonly RowState[]>>;
  /** Their ids are used up. */
  readonly removed: readonly GoneRow[];
  /** Out of a life domain, once for each time. */
  readonly moved: readonly GoneRow[];
}

export const emptyPlan: PlanState = {
  turn: 0,
  fields: {},
  rows: { actions: [], benefits: [] },
  removed: [],
  moved: [],
};

/** The row, unless it was removed or never made. */
export const rowOf = (plan: PlanState, rows: RowKind, id: RowId): RowState | null =>
  plan.rows[rows].find((row) => row.id === id) ?? null;

/** A row has a life domain from its first event on (PL-4); one without would be nobody's to see. */
export function domainOf(row: RowState): LifeDomain {
  const domain = row.fields['domain']?.value;
  if (typeof domain !== 'string') throw new Error(`row ${row.id} has no life domain`);
  return domain as LifeDomain;
}
