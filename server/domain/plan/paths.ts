import { isId, type RowId } from '../ids.ts';
import { countyOnlyDomains, type LifeDomain, lifeDomains } from '../life-domains.ts';
import { planFields, rowKinds } from './definition.ts';
import type { RowKind } from './events.ts';
import type { PlanField } from './field.ts';

/** A path that names a field of the plan; for a row, that its kind has such a field (not that the row exists). */
export type PlanPath =
  | { readonly kind: 'core'; readonly field: PlanField }
  | { readonly kind: 'survey'; readonly field: PlanField; readonly domain: LifeDomain }
  | {
      readonly kind: 'row';
      readonly field: PlanField;
      readonly rows: RowKind;
      readonly rowId: RowId;
      /** The field's own name: `title`. */
      readonly name: string;
    };

const byPattern: ReadonlyMap<string, PlanField> = new Map(planFields.map((field) => [field.pattern, field]));

/** Null for everything that is not exactly the path of a defined field. */
export function parsePath(path: string): PlanPath | null {
  const [head, key, name, ...more] = path.split('/');
  if (head === undefined || more.length > 0) return null;
  if (name === undefined || key === undefined) {
    const field = byPattern.get(path);
    return field ? { kind: 'core', field } : null;
  }
  const field = byPattern.get(`${head}/*/${name}`);
  if (!field) return null;
  if (head === 'survey') return isLifeDomain(key) ? surveyPath(field, key) : null;
  return isRowKind(head) && isId('row', key) ? { kind: 'row', field, rows: head, rowId: key, name } : null;
}

/** Kela has no view of safety: to it there is no such topic. */
const surveyPath = (field: PlanField, domain: LifeDomain): PlanPath | null =>
  field.owner === 'kela' && countyOnlyDomains.has(domain) ? null : { kind: 'survey', field, domain };

/** The path as it stands in an event; the inverse of `parsePath`. */
export function formatPath(path: PlanPath): string {
  switch (path.kind) {
    case 'core':
      return path.field.pattern;
    case 'survey':
      return path.field.pattern.replace('*', path.domain);
    case 'row':
      return path.field.pattern.replace('*', path.rowId);
  }
}

/** The path of a whole row, by which it is removed. */
export const rowPath = (rows: RowKind, rowId: RowId): string => `${rows}/${rowId}`;

/** The paths of every field that is not in a row: section by section, the survey topic by topic. */
export const fixedPaths: readonly PlanPath[] = planFields.flatMap((field, index): PlanPath[] => {
  if (field.opens === 'core') return [{ kind: 'core', field }];
  const first = field.section === 'survey' && planFields[index - 1]?.section !== 'survey';
  return first ? lifeDomains.flatMap(topic) : [];
});

function topic(domain: LifeDomain): PlanPath[] {
  const survey = planFields.filter((field) => field.section === 'survey');
  return survey.map((field) => surveyPath(field, domain)).filter((path) => path !== null);
}

/** Is this one of the life domains of DOMAIN.md? */
export const isLifeDomain = (value: unknown): value is LifeDomain =>
  (lifeDomains as readonly unknown[]).includes(value);

const isRowKind = (value: unknown): value is RowKind => (rowKinds as readonly unknown[]).includes(value);
