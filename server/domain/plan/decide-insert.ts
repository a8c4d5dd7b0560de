import { allow, type Check, type Decision, firstRefusal, refuse } from '../decision.ts';
import type { RowId } from '../ids.ts';
import { maxRowsOfOwner, rowFields } from './definition.ts';
import type { PlanEvent, PlanValue, RowKind, RowValues } from './events.ts';
import { type PlanFacts, stamp } from './facts.ts';
import type { PlanOp } from './op.ts';
import { orderBetween } from './order.ts';
import { isLifeDomain } from './paths.ts';
import { refusalOfDomain, refusalToInsert } from './rights.ts';
import { domainOf, type PlanState, rowOf } from './state.ts';
import { cleanValue } from './values.ts';
import { maySee } from './visible.ts';

interface InsertWish extends PlanFacts {
  readonly op: Extract<PlanOp, { kind: 'insert' }>;
  readonly values: RowValues | null;
}

const mayMakeRows: Check<InsertWish> = (wish) => refusalToInsert(wish);

const domainIsOpen: Check<InsertWish> = (wish) => {
  const domain = wish.op.values['domain'];
  return isLifeDomain(domain) ? refusalOfDomain(wish, domain) : refuse('plan.wrong-value', 'PL-7');
};

const valuesFit: Check<InsertWish> = ({ values }) => (values ? null : refuse('plan.wrong-value', 'PL-7'));

/** One answer for an id that somebody else's row has, a hidden row has, or a removed row had. */
const idIsFree: Check<InsertWish> = ({ plan, op }) =>
  op.rowId && isUsed(plan, op.rowId) ? refuse('plan.row-gone', 'PL-14') : null;

const isRoom: Check<InsertWish> = ({ plan, op, reader }) =>
  plan.rows[op.rows].filter((row) => row.owner === reader.role).length < maxRowsOfOwner
    ? null
    : refuse('plan.full', 'PL-18');

const ofAnInsert: readonly Check<InsertWish>[] = [mayMakeRows, domainIsOpen, valuesFit, idIsFree, isRoom];

/** A new row. Sent twice with the same id by the same person it is made once (PL-4). */
export function decideInsert(facts: PlanFacts, op: InsertWish['op']): Decision<PlanEvent> {
  if (isMineAlready(facts, op)) return allow();
  const values = cleanRow(op.rows, op.values);
  const refusal = firstRefusal(ofAnInsert, { ...facts, op, values });
  if (refusal) return refusal;
  const rowId = op.rowId ?? facts.newId('row');
  const order = orderAfter(facts, op.rows, op.after);
  const body = { rows: op.rows, rowId, order, values: values ?? {}, by: stamp(facts) };
  return allow({ type: 'plan.inserted/1', body });
}

/** Sent again after a broken connection. */
const isMineAlready = ({ plan, reader }: PlanFacts, { rows, rowId }: InsertWish['op']): boolean =>
  rowId !== undefined && rowOf(plan, rows, rowId)?.owner === reader.role;

const isUsed = (plan: PlanState, id: RowId): boolean =>
  [...plan.rows.actions, ...plan.rows.benefits, ...plan.removed].some((row) => row.id === id);

/** Null when a name is not a field's or a value does not fit. Empty values are left out, initial ones come in. */
function cleanRow(rows: RowKind, values: RowValues): RowValues | null {
  const fields = rowFields(rows);
  if (Object.keys(values).some((name) => !fields.has(name))) return null;
  const row: Record<string, PlanValue> = {};
  for (const [name, field] of fields) {
    const cleaned = cleanValue(field, values[name] ?? field.initial);
    if (!cleaned.ok) return null;
    if (cleaned.value !== null) row[name] = cleaned.value;
  }
  return row;
}

/** A hidden row and one that is gone alike: then the new row comes last. */
function orderAfter({ plan, reader }: PlanFacts, rows: RowKind, after: RowId | null): string {
  const all = plan.rows[rows];
  const seen = (index: number): boolean => {
    const row = all[index];
    return row !== undefined && maySee(reader, { owner: row.owner, domain: domainOf(row) });
  };
  const found = after === null ? -1 : all.findIndex((row) => row.id === after);
  const at = after === null || seen(found) ? found : all.length - 1;
  return orderBetween(all[at]?.order ?? null, all[at + 1]?.order ?? null);
}
