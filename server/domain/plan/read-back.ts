import { planFields, rowFields } from './definition.ts';
import type { PlanValue, RowKind } from './events.ts';
import type { PlanField, PlanSection } from './field.ts';
import { isOn } from './missing.ts';
import { rowPath } from './paths.ts';
import type { PlanExtract, RowExtract } from './shared.ts';

export interface ReadBackLine {
  /** Name of the field within its part: `title`, `due`; the path where the part is no row. */
  readonly name: string;
  readonly field: PlanField;
  readonly value: NonNullable<PlanValue>;
}

/** What one reading card says, before it has words: the catalogue makes sentences of the lines. */
export interface ReadBackCard {
  /** `goal`, `actions/<row id>`, `benefits/<row id>` or `agreed` (lead person and follow-up). */
  readonly part: string;
  readonly lines: readonly ReadBackLine[];
  /** Closing does not wait for it. */
  readonly optional: boolean;
}

/** What is read aloud and confirmed at closing, in this order. Only of the shared part: all of it is said to all. */
export function readBackCards(shared: PlanExtract): readonly ReadBackCard[] {
  const cards = [
    fixedCard(shared, 'goal', ['goal']),
    ...shared.rows.actions.filter(isOn).map((row) => rowCard('actions', row)),
    ...shared.rows.benefits.map((row) => rowCard('benefits', row)),
    fixedCard(shared, 'agreed', ['leadPerson', 'followUp']),
  ];
  return cards.filter((card) => card.lines.length > 0);
}

const fixedCard = (shared: PlanExtract, part: string, sections: readonly PlanSection[]): ReadBackCard => ({
  part,
  optional: false,
  lines: planFields
    .filter((field) => sections.includes(field.section))
    .flatMap((field) => line(field.pattern, field, shared.fields[field.pattern]?.value)),
});

const rowCard = (rows: RowKind, row: RowExtract): ReadBackCard => ({
  part: rowPath(rows, row.id),
  optional: rows === 'benefits',
  lines: [...rowFields(rows)].flatMap(([name, field]) => line(name, field, row.values[name]?.value)),
});

const line = (name: string, field: PlanField, value: PlanValue | undefined): ReadBackLine[] =>
  value === undefined || value === null ? [] : [{ name, field, value }];
