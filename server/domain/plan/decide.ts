import { allow, type Decision, firstRefusal, refuse } from '../decision.ts';
import { decideInsert } from './decide-insert.ts';
import { decideSet } from './decide-set.ts';
import type { PlanEvent } from './events.ts';
import { type PlanFacts, stamp } from './facts.ts';
import type { PlanOp } from './op.ts';
import { gate, refusalToRemove } from './rights.ts';
import { domainOf, rowOf } from './state.ts';
import { maySee } from './visible.ts';

/**
 * May this person do this to the plan? Allowed without events means that it is so already.
 * SPEC.md PL-12 … PL-18. No answer lets anyone tell a hidden row from one that is not there.
 */
export function decidePlanOp(facts: PlanFacts, op: PlanOp): Decision<PlanEvent> {
  switch (op.kind) {
    case 'set':
      return decideSet(facts, op);
    case 'insert':
      return decideInsert(facts, op);
    case 'remove':
      return decideRemove(facts, op);
  }
}

function decideRemove(facts: PlanFacts, op: Extract<PlanOp, { kind: 'remove' }>): Decision<PlanEvent> {
  const early = firstRefusal(gate, facts);
  if (early) return early;
  const row = rowOf(facts.plan, op.rows, op.rowId);
  if (!row || !maySee(facts.reader, { owner: row.owner, domain: domainOf(row) }))
    return refuse('plan.row-gone', 'PL-14');
  const refusal = refusalToRemove(facts, row.owner);
  if (refusal) return refusal;
  return allow({ type: 'plan.removed/1', body: { rows: op.rows, rowId: op.rowId, by: stamp(facts) } });
}
