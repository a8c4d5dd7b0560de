import type { Instant, RowId } from '../ids.ts';
import { type LifeDomain, lifeDomains, mayBeAsked } from '../life-domains.ts';
import type { Localised } from '../reference.ts';
import { type ChangeView, recentChanges } from './changes.ts';
import { planSections, rowFields } from './definition.ts';
import type { BenefitNames } from './benefit-name.ts';
import type { Author, PlanValue, RowKind } from './events.ts';
import type { PlanField, PlanSection } from './field.ts';
import { fixedPaths, formatPath } from './paths.ts';
import { refusalToInsert, refusalToRemove, refusalToWrite, type Writing } from './rights.ts';
import { domainOf, type FieldState, type PartOwner, type PlanState, type RowState } from './state.ts';
import { domainOpenTo, hiddenFrom, invitedOf, maySee, type Part, partOf } from './visible.ts';

export interface FieldView {
  readonly value: PlanValue;
  /** What a set of this field gives as its `baseRev`; 0 when it was never written. */
  readonly rev: number;
  readonly by: Author | null;
  readonly at: Instant | null;
  readonly mayWrite: boolean;
  /** Who may not see it: "ei näy Kelalle". */
  readonly hiddenFrom: readonly PartOwner[];
}

export interface RowView {
  readonly id: RowId;
  /** Its place among the rows that this reader sees, from 1. */
  readonly order: number;
  /** Whose record it is; who will do an action stands in its field `owner`. */
  readonly owner: PartOwner;
  readonly domain: LifeDomain;
  /** Every field of its kind, by name. */
  readonly fields: Readonly<Record<string, FieldView>>;
  readonly mayRemove: boolean;
  readonly hiddenFrom: readonly PartOwner[];
}

export interface SectionView {
  readonly section: PlanSection;
  /** Text id. */
  readonly label: string;
  /** Paths in `fields`, in the order of the sheet; none for the sections of rows. */
  readonly paths: readonly string[];
}

export interface DomainView {
  readonly domain: LifeDomain;
  /** One of the cards of this meeting. */
  readonly asked: boolean;
  /** `closed`: it was asked and is not open to this reader, who gets none of its content. */
  readonly state: 'open' | 'closed';
  /** To whom it is not open. */
  readonly hiddenFrom: readonly PartOwner[];
}

/** The plan as one person may have it: the only form in which it leaves the server during a meeting. */
export interface PlanView {
  readonly sections: readonly SectionView[];
  /** By path; a field that is not there may not be seen. */
  readonly fields: Readonly<Record<string, FieldView>>;
  readonly rows: Readonly<Record<RowKind, readonly RowView[]>>;
  /** Topics in their order: where a row can be made, and what is closed. */
  readonly domains: readonly DomainView[];
  /** The dated list's names of the benefits in `rows`, by code. */
  readonly benefits: Readonly<Record<string, Localised>>;
  /** Whether rows can be made, in the open life domains. */
  readonly mayInsert: boolean;
  /** Newest first. */
  readonly changes: readonly ChangeView[];
}

export interface Viewing extends Writing {
  /** The life domains that are asked in this meeting. */
  readonly asked: readonly LifeDomain[];
  readonly benefit: BenefitNames;
}

/** Nothing, for whoever may see nothing: the interpreter, and the invited authority without a live yes. */
export const emptyView: PlanView = {
  sections: [],
  fields: {},
  rows: { actions: [], benefits: [] },
  domains: [],
  benefits: {},
  mayInsert: false,
  changes: [],
};

/** Makes the view of one reader. Nothing in it comes from a part that the reader may not see: PL-20 … PL-24. */
export function viewPlan(plan: PlanState, viewing: Viewing): PlanView {
  const { reader } = viewing;
  if (reader.role === 'interpreter') return emptyView;
  if (reader.role === invitedOf(reader) && !reader.coreOpen(reader.role)) return emptyView;
  const fields = fixedFields(plan, viewing);
  const sections = planSections.map((section) => ({
    section,
    label: `plan.section.${section}`,
    paths: fields.filter((field) => field.section === section).map((field) => field.path),
  }));
  const benefits = rowsOf(plan, viewing, 'benefits');
  return {
    sections,
    fields: Object.fromEntries(fields.map(({ path, view }) => [path, view])),
    rows: { actions: rowsOf(plan, viewing, 'actions'), benefits },
    domains: lifeDomains.flatMap((domain) => domainView(viewing, domain)),
    benefits: namesOf(benefits, viewing.benefit),
    mayInsert: refusalToInsert(viewing) === null,
    changes: recentChanges(plan, reader),
  };
}

function fixedFields(plan: PlanState, viewing: Viewing) {
  return fixedPaths.flatMap((parsed) => {
    const part = partOf(plan, parsed);
    const path = formatPath(parsed);
    const now = plan.fields[path];
    if (!part || !maySee(viewing.reader, part) || !(now ?? isOpen(viewing, part))) return [];
    return [{ path, section: parsed.field.section, view: fieldView(viewing, parsed.field, part, now) }];
  });
}

/** An empty field of a closed topic is no place to write in. */
const isOpen = ({ reader }: Viewing, part: Part): boolean =>
  part.owner === 'core' || domainOpenTo(reader, part.domain);

const rowsOf = (plan: PlanState, viewing: Viewing, rows: RowKind): RowView[] =>
  plan.rows[rows]
    .filter((row) => maySee(viewing.reader, { owner: row.owner, domain: domainOf(row) }))
    .map((row, index) => rowView(viewing, rows, row, index + 1));

/** PL-29: only of what this reader sees. */
const namesOf = (rows: readonly RowView[], names: BenefitNames): Readonly<Record<string, Localised>> =>
  Object.fromEntries(
    rows.flatMap(({ fields }): (readonly [string, Localised])[] => {
      const code = fields['code']?.value;
      if (typeof code !== 'string') return [];
      const name = names(code);
      return name ? [[code, name]] : [];
    }),
  );

function rowView(viewing: Viewing, rows: RowKind, row: RowState, order: number): RowView {
  const part = { owner: row.owner, domain: domainOf(row) };
  const fields = [...rowFields(rows)].map(
    ([name, field]) => [name, fieldView(viewing, field, part, row.fields[name])] as const,
  );
  return {
    id: row.id,
    order,
    ...part,
    fields: Object.fromEntries(fields),
    mayRemove: refusalToRemove(viewing, row.owner) === null,
    hiddenFrom: hiddenFrom(viewing.reader, part),
  };
}

const fieldView = (
  viewing: Viewing,
  field: PlanField,
  part: Part,
  now: FieldState | undefined,
): FieldView => ({
  value: now?.value ?? null,
  rev: now?.rev ?? 0,
  by: now?.by ?? null,
  at: now?.at ?? null,
  mayWrite: refusalToWrite(viewing, field, part) === null,
  hiddenFrom: hiddenFrom(viewing.reader, part),
});

/** To the invited only what was asked; safety is not even a topic but to the county. */
function domainView({ reader, asked: all }: Viewing, domain: LifeDomain): DomainView[] {
  const open = domainOpenTo(reader, domain);
  const asked = all.includes(domain);
  const known = open || (asked && reader.role === invitedOf(reader) && mayBeAsked(domain));
  if (!known) return [];
  const closedTo = hiddenFrom(reader, { owner: 'client', domain });
  return [{ domain, asked, state: open ? 'open' : 'closed', hiddenFrom: closedTo }];
}
