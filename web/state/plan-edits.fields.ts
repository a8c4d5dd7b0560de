import type { PlanValue } from '../../server/domain/plan/events.ts';
import type { FieldView, PlanView, RowView } from '../../server/domain/plan/view.ts';

/** The row to which a path belongs, as this reader sees it; null for fields outside rows and rows that are gone. */
export const rowAt = (plan: PlanView | null, path: string): RowView | null => {
  const [kind, id] = path.split('/');
  if (kind !== 'actions' && kind !== 'benefits') return null;
  return plan?.rows[kind].find((row) => row.id === id) ?? null;
};

/** A field by its path (`goal`, `survey/asuminen/countyView`, `actions/<id>/due`); null when it may not be seen. */
export const fieldAt = (plan: PlanView | null, path: string): FieldView | null => {
  const fixed = plan?.fields[path];
  if (fixed) return fixed;
  const [, , name] = path.split('/');
  return name === undefined ? null : (rowAt(plan, path)?.fields[name] ?? null);
};

/** Values are compared by what they say. */
export const same = (a: PlanValue, b: PlanValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The words of a value, in whatever form it is kept. */
export const textOf = (value: PlanValue): string =>
  value === null ? '' : typeof value === 'object' ? value.text : String(value);
