import type { Recorded } from '../meetings/events.ts';
import type { Author, PlanEvent, PlanValue, RowKind } from './events.ts';
import { isLifeDomain, parsePath } from './paths.ts';
import { domainOf, type FieldState, type GoneRow, type PlanState, rowOf, type RowState } from './state.ts';

/**
 * One event further. Rules are `decide.ts`'s; here only the definition is asked, so that a field which a later
 * version has given up falls away when an old stream is folded.
 */
export function foldPlan(plan: PlanState, event: Recorded<PlanEvent>): PlanState {
  const turn = plan.turn + 1;
  switch (event.type) {
    case 'plan.set/1':
      return set({ ...plan, turn }, event);
    case 'plan.inserted/1':
      return inserted({ ...plan, turn }, event);
    case 'plan.removed/1':
      return removed({ ...plan, turn }, event);
  }
}

type Of<Type> = Extract<Recorded<PlanEvent>, { type: Type }>;

function set(plan: PlanState, { body, at }: Of<'plan.set/1'>): PlanState {
  const path = parsePath(body.path);
  if (!path) return plan;
  const next = (before: FieldState | undefined) => written(body.value, body.by, at, plan.turn, before);
  if (path.kind !== 'row')
    return { ...plan, fields: { ...plan.fields, [body.path]: next(plan.fields[body.path]) } };
  const row = rowOf(plan, path.rows, path.rowId);
  if (!row) return plan;
  const now = { ...row, fields: { ...row.fields, [path.name]: next(row.fields[path.name]) } };
  const changed = withRows(plan, path.rows, (rows) => rows.map((each) => (each === row ? now : each)));
  if (domainOf(now) === domainOf(row)) return changed;
  return { ...changed, moved: [...plan.moved, goneFrom(path.rows, row, body.by, at, plan.turn)] };
}

function inserted(plan: PlanState, { body, at }: Of<'plan.inserted/1'>): PlanState {
  const { rows, rowId: id, order, values, by } = body;
  if (by.role === 'interpreter' || !isLifeDomain(values['domain']) || rowOf(plan, rows, id)) return plan;
  const fields = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, written(value, by, at, plan.turn)]),
  );
  const row: RowState = { id, owner: by.role, order, fields, by, at, turn: plan.turn };
  return withRows(plan, rows, (others) => [...others, row].sort(inOrder));
}

function removed(plan: PlanState, { body, at }: Of<'plan.removed/1'>): PlanState {
  const { rows, rowId: id, by } = body;
  const row = rowOf(plan, rows, id);
  if (!row) return plan;
  const without = withRows(plan, rows, (all) => all.filter((each) => each !== row));
  return { ...without, removed: [...plan.removed, goneFrom(rows, row, by, at, plan.turn)] };
}

const goneFrom = (rows: RowKind, row: RowState, by: Author, at: string, turn: number): GoneRow => ({
  rows,
  id: row.id,
  owner: row.owner,
  domain: domainOf(row),
  by,
  at,
  turn,
});

const written = (
  value: PlanValue,
  by: Author,
  at: string,
  turn: number,
  before?: FieldState,
): FieldState => ({ value, rev: (before?.rev ?? 0) + 1, by, at, turn });

const withRows = (
  plan: PlanState,
  rows: 'actions' | 'benefits',
  change: (rows: readonly RowState[]) => readonly RowState[],
): PlanState => ({ ...plan, rows: { ...plan.rows, [rows]: change(plan.rows[rows]) } });

/** Code units, never a locale's order: every reader of the stream sorts alike. */
const inOrder = (a: RowState, b: RowState): number =>
  a.order < b.order || (a.order === b.order && a.id < b.id) ? -1 : 1;
