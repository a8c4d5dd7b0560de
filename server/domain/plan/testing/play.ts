import { type LifeDomain, lifeDomains } from '../../life-domains.ts';
import type { Role } from '../../people.ts';
import { planFields, rowFields } from '../definition.ts';
import type { PlanValue, RowKind } from '../events.ts';
import type { ValueShape } from '../field.ts';
import type { PlanOp } from '../op.ts';
import { fixedPaths, formatPath, parsePath } from '../paths.ts';
import { type EdgeName, rightsWith, type Sheet, sheetWith } from './sheet.ts';

/** For property tests: numbers become a meeting. Any numbers do, so that a failing case shrinks well. */
export type Step = readonly [who: number, what: number, where: number, value: number];

const writers: readonly Role[] = ['county', 'kela', 'client', 'interpreter'];

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

/** A third of the edges live; the initiator is either. */
export function randomSheet(initiator: number, edges: readonly number[]): Sheet {
  const live = lifeDomains.flatMap((domain, index): EdgeName[] => [
    ...((edges[2 * index] ?? 0) % 3 === 0 ? ([`county>kela:${domain}`] as const) : []),
    ...((edges[2 * index + 1] ?? 0) % 3 === 0 ? ([`kela>county:${domain}`] as const) : []),
  ]);
  return sheetWith([], { rights: rightsWith(at(['county', 'kela'] as const, initiator), live) });
}

/** Who does what in a step. Texts hold a mark of their own (`«7»`), so that one can be looked for anywhere. */
export function opOf(sheet: Sheet, step: Step, mark: number): { readonly role: Role; readonly op: PlanOp } {
  const [who, what, where, value] = step;
  const role = at(writers, who);
  const rows = at<RowKind>(['actions', 'benefits'], where);
  const there = sheet.plan.rows[rows];
  const row = there.length > 0 ? at(there, where >> 1) : null;
  switch (what % 5) {
    case 0:
      return {
        role,
        op: { kind: 'insert', rows, after: row?.id ?? null, values: newRow(rows, value, mark) },
      };
    case 1:
      if (row) return { role, op: { kind: 'remove', rows, rowId: row.id } };
      break;
    case 2:
    case 3:
      if (row)
        return {
          role,
          op: setOf(sheet, `${rows}/${row.id}/${at([...rowFields(rows).keys()], value)}`, value, mark),
        };
      break;
  }
  return { role, op: setOf(sheet, formatPath(at(fixedPaths, where)), value, mark) };
}

function setOf(sheet: Sheet, path: string, value: number, mark: number): PlanOp {
  const parsed = parsePath(path);
  const row =
    parsed?.kind === 'row' ? sheet.plan.rows[parsed.rows].find((each) => each.id === parsed.rowId) : null;
  const now = parsed?.kind === 'row' ? row?.fields[parsed.name] : sheet.plan.fields[path];
  const shape = parsed?.field.shape ?? at(planFields, 0).shape;
  return { kind: 'set', path, value: valueFor(shape, value, mark), baseRev: now?.rev ?? 0 };
}

function newRow(rows: RowKind, value: number, mark: number): Record<string, PlanValue> {
  const fields = [...rowFields(rows)].map(
    ([name, { shape }]) => [name, valueFor(shape, value, mark)] as const,
  );
  return { ...Object.fromEntries(fields), domain: domainAt(value) };
}

const domainAt = (value: number): LifeDomain => at(lifeDomains, value);

function valueFor(shape: ValueShape, value: number, mark: number): PlanValue {
  switch (shape.kind) {
    case 'text':
      return `«${String(mark)}»`;
    case 'own-words':
      return { lang: 'ar', text: `«${String(mark)}»` };
    case 'choice':
      return at(shape.of, value);
    case 'code':
      return `code_${String(mark)}_`;
    case 'date':
      return `2026-12-${String((value % 28) + 1).padStart(2, '0')}`;
    case 'domain':
      return domainAt(value);
  }
}
