import type { Decision } from '../../decision.ts';
import type { Instant, NewId, RowId } from '../../ids.ts';
import type { LifeDomain } from '../../life-domains.ts';
import type { Authority, Role } from '../../people.ts';
import type { RefusalCode } from '../../refusals.ts';
import { decidePlanOp } from '../decide.ts';
import type { PlanEvent } from '../events.ts';
import { foldPlan } from '../fold.ts';
import type { PlanOp } from '../op.ts';
import { emptyPlan, type PlanState } from '../state.ts';
import type { Reader, Rights } from '../visible.ts';

/** For tests: a plan on the table, with the consents and the state of the meeting around it. */
export interface Sheet {
  readonly plan: PlanState;
  readonly rights: Rights;
  readonly joint: boolean;
  readonly locked: RefusalCode | null;
  readonly events: readonly PlanEvent[];
}

export const names: Readonly<Record<Role, string>> = {
  county: 'Mikko Laine',
  kela: 'Satu Niemi',
  client: 'Layla Haddad',
  interpreter: 'Ahmed Saleh',
};

/** `county>kela:velat` is an edge; the core is open to whoever receives any. */
export type EdgeName = `${Authority}>${Authority}:${LifeDomain}`;

/** The rights that these edges give; the core is open to whoever receives any. */
export function rightsWith(initiator: Authority, edges: readonly EdgeName[]): Rights {
  return {
    initiator,
    coreOpen: (authority) => edges.some((edge) => edge.includes(`>${authority}:`)),
    edge: (discloser, recipient, domain) => edges.includes(`${discloser}>${recipient}:${domain}`),
  };
}

/** Both edges of each card, as a yes makes them. */
export const cards = (...domains: readonly LifeDomain[]): EdgeName[] =>
  domains.flatMap((domain): EdgeName[] => [`county>kela:${domain}`, `kela>county:${domain}`]);

/** An empty sheet of a joint meeting that the county called, with these edges. */
export const sheetWith = (edges: readonly EdgeName[], more: Partial<Sheet> = {}): Sheet => ({
  plan: emptyPlan,
  rights: rightsWith('county', edges),
  joint: true,
  locked: null,
  events: [],
  ...more,
});

/** The sheet's rights as that role has them. */
export const readerOf = (sheet: Sheet, role: Role): Reader => ({ ...sheet.rights, role });

/** A row id for tests: the digits of `n` as a ULID. */
export const rowId = (n: number): RowId => `row_${String(n).padStart(26, '0')}`;

/** The instant of the n-th event, one second apart. */
export const instant = (n: number): Instant => new Date(Date.UTC(2026, 10, 24, 8, 0, n)).toISOString();

/** What the domain says to the op of that role. */
export const decide = (sheet: Sheet, role: Role, op: PlanOp): Decision<PlanEvent> => {
  const { plan, joint, locked } = sheet;
  const fresh: NewId = (prefix) => `${prefix}_${String(plan.turn + 1).padStart(26, '0')}`;
  const author = { role, name: names[role] };
  return decidePlanOp({ plan, author, reader: readerOf(sheet, role), joint, locked, newId: fresh }, op);
};

/** The sheet after the op; the same sheet when it was refused. */
export function act(sheet: Sheet, role: Role, op: PlanOp): Sheet {
  const decision = decide(sheet, role, op);
  return decision.ok ? decision.events.reduce(add, sheet) : sheet;
}

function add(sheet: Sheet, event: PlanEvent): Sheet {
  const events = [...sheet.events, event];
  const recorded = { ...event, seq: 100 + events.length, at: instant(events.length), actor: 'sea_X' };
  return { ...sheet, events, plan: foldPlan(sheet.plan, recorded) };
}

/** Like `act`, for a test that counts on the yes. */
export function must(sheet: Sheet, role: Role, op: PlanOp): Sheet {
  const decision = decide(sheet, role, op);
  if (!decision.ok) throw new Error(`${decision.code} (${decision.rule})`);
  return decision.events.reduce(add, sheet);
}

/** The op that sets a field; `baseRev` is the revision that its writer saw. */
export const set = (path: string, value: Extract<PlanOp, { kind: 'set' }>['value'], baseRev = 0): PlanOp => ({
  kind: 'set',
  path,
  value,
  baseRev,
});

/** The op that adds an action of a life domain at the end. */
export const action = (
  domain: LifeDomain,
  title: string,
  more: Partial<Extract<PlanOp, { kind: 'insert' }>> = {},
): PlanOp => ({
  kind: 'insert',
  rows: 'actions',
  after: null,
  ...more,
  values: { domain, title, ...more.values },
});
