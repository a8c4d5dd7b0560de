import { allow, type Check, type Decision, firstRefusal, refuse } from '../decision.ts';
import type { LifeDomain } from '../life-domains.ts';
import type { PlanEvent } from './events.ts';
import { type PlanFacts, stamp } from './facts.ts';
import type { PlanOp } from './op.ts';
import { parsePath, type PlanPath } from './paths.ts';
import { gate, refusalOfDomain, refusalToWrite } from './rights.ts';
import { type FieldState, type PlanState, rowOf } from './state.ts';
import { type Cleaned, cleanValue, sameValue } from './values.ts';
import { maySee, partOf } from './visible.ts';

interface SetWish extends PlanFacts {
  readonly op: Extract<PlanOp, { kind: 'set' }>;
  readonly path: PlanPath;
  readonly now: FieldState | undefined;
  readonly cleaned: Cleaned;
}

const rowIsThere: Check<SetWish> = ({ plan, path, reader }) => {
  const part = path.kind === 'row' ? partOf(plan, path) : null;
  return path.kind !== 'row' || (part && maySee(reader, part)) ? null : refuse('plan.row-gone', 'PL-14');
};

const mayWrite: Check<SetWish> = (wish) => {
  const part = partOf(wish.plan, wish.path);
  return part && refusalToWrite(wish, wish.path.field, part);
};

const valueFits: Check<SetWish> = ({ cleaned }) => (cleaned.ok ? null : refuse('plan.wrong-value', 'PL-7'));

const newDomainIsOpen: Check<SetWish> = (wish) =>
  wish.path.field.shape.kind === 'domain' && wish.cleaned.ok
    ? refusalOfDomain(wish, wish.cleaned.value as LifeDomain)
    : null;

const writerSawTheLatest: Check<SetWish> = ({ op, now, cleaned }) =>
  op.baseRev === (now?.rev ?? 0) || saysSo(now, cleaned) ? null : refuse('plan.conflict', 'PL-17');

const saysSo = (now: FieldState | undefined, cleaned: Cleaned): boolean =>
  cleaned.ok && sameValue(cleaned.value, now?.value ?? null);

const ofASet: readonly Check<SetWish>[] = [
  rowIsThere,
  mayWrite,
  valueFits,
  newDomainIsOpen,
  writerSawTheLatest,
];

/** A new value of one field. What says so already makes no event. */
export function decideSet(facts: PlanFacts, op: SetWish['op']): Decision<PlanEvent> {
  const early = firstRefusal(gate, facts);
  if (early) return early;
  const path = parsePath(op.path);
  if (!path) return refuse('plan.unknown-path', 'PL-2');
  const now = fieldAt(facts.plan, path, op.path);
  const cleaned = cleanValue(path.field, op.value);
  const refusal = firstRefusal(ofASet, { ...facts, op, path, now, cleaned });
  if (refusal) return refusal;
  if (!cleaned.ok || saysSo(now, cleaned)) return allow();
  return allow({ type: 'plan.set/1', body: { path: op.path, value: cleaned.value, by: stamp(facts) } });
}

const fieldAt = (plan: PlanState, path: PlanPath, text: string): FieldState | undefined =>
  path.kind === 'row' ? rowOf(plan, path.rows, path.rowId)?.fields[path.name] : plan.fields[text];
