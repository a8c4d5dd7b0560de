import type { Instant, RowId } from '../ids.ts';
import type { LifeDomain } from '../life-domains.ts';
import type { Role } from '../people.ts';
import { rowFields } from './definition.ts';
import type { Author, PlanValue, RowKind } from './events.ts';
import { isOn } from './missing.ts';
import { fixedPaths, formatPath } from './paths.ts';
import { domainOf, type PartOwner, type PlanState } from './state.ts';
import { invitedOf, maySee, type Part, partOf, type Rights } from './visible.ts';

export interface WrittenValue {
  readonly value: NonNullable<PlanValue>;
  readonly by: Author;
  readonly at: Instant;
}

export interface RowExtract {
  readonly id: RowId;
  readonly owner: PartOwner;
  readonly domain: LifeDomain;
  /** Only what has a value, in the order of the sheet. */
  readonly values: Readonly<Record<string, WrittenValue>>;
}

/** Some parts of the plan, plainly: what a paper is made of. Paths in the order of the sheet, nothing empty. */
export interface PlanExtract {
  readonly fields: Readonly<Record<string, WrittenValue>>;
  readonly rows: Readonly<Record<RowKind, readonly RowExtract[]>>;
}

/** Who was at the table: with the invited authority (`together`), or the initiator and the client alone. */
export interface Table extends Rights {
  readonly together: boolean;
}

/**
 * The part that every signing party may see: this is signed. The client is always one of them, and so safety is never
 * on the paper, not even when only the county signs it beside her.
 */
export const sharedPlan = (plan: PlanState, table: Table): PlanExtract =>
  extract(plan, (part) => isShared(table, part));

/** Whose eyes a part of an appendix is for. */
export interface Eyes {
  /** Each of them may see all of it. */
  readonly seenBy: readonly Role[];
  /** None of them may see any of it. */
  readonly hiddenFrom?: readonly Role[];
}

/**
 * What is for these eyes beyond the shared part: of this the unsigned appendices are made.
 * @param paper the rights under which the shared part was chosen, where permissions have changed since
 */
export function remainderFor(plan: PlanState, table: Table, eyes: Eyes, paper = table): PlanExtract {
  const { seenBy, hiddenFrom = [] } = eyes;
  return extract(plan, (part) => {
    const sees = (role: Role) => maySee({ ...table, role }, part);
    return seenBy.every(sees) && !hiddenFrom.some(sees) && !isShared(paper, part);
  });
}

/** Does a paper of this extract say nothing? An action that was called off is on no paper. */
export const isEmptyExtract = ({ fields, rows }: PlanExtract): boolean =>
  Object.keys(fields).length + rows.actions.filter(isOn).length + rows.benefits.length === 0;

const signingRoles = (table: Table): readonly Role[] => [
  'client',
  table.initiator,
  ...(table.together ? [invitedOf(table)] : []),
];

const isShared = (table: Table, part: Part): boolean =>
  signingRoles(table).every((role) => maySee({ ...table, role }, part));

function extract(plan: PlanState, wanted: (part: Part) => boolean): PlanExtract {
  const fields = fixedPaths.flatMap((parsed) => {
    const path = formatPath(parsed);
    const part = partOf(plan, parsed);
    return part && wanted(part) ? written(path, plan.fields[path]) : [];
  });
  const rows = (kind: RowKind): RowExtract[] =>
    plan.rows[kind]
      .map((row) => ({ row, part: { owner: row.owner, domain: domainOf(row) } }))
      .filter(({ part }) => wanted(part))
      .map(({ row, part }) => {
        const values = [...rowFields(kind).keys()].flatMap((name) => written(name, row.fields[name]));
        return { id: row.id, ...part, values: Object.fromEntries(values) };
      });
  return {
    fields: Object.fromEntries(fields),
    rows: { actions: rows('actions'), benefits: rows('benefits') },
  };
}

const written = (
  name: string,
  now: { value: PlanValue; by: Author; at: Instant } | undefined,
): [string, WrittenValue][] =>
  now && now.value !== null ? [[name, { value: now.value, by: now.by, at: now.at }]] : [];
