import type { Instant } from '../ids.ts';
import { rowFields, rowKinds } from './definition.ts';
import type { Author, RowKind } from './events.ts';
import { parsePath, rowPath } from './paths.ts';
import { domainOf, type FieldState, type GoneRow, type PlanState, rowOf, type RowState } from './state.ts';
import { maySee, type Part, partOf, type Reader } from './visible.ts';

/** The latest thing that happened to a field or row, for "Viimeksi muuttunut" and the announcement. */
export interface ChangeView {
  readonly what: 'set' | 'inserted' | 'removed';
  /** Of the field; of the row (`actions/<id>`) when it came or went. */
  readonly path: string;
  /** Text id of what was changed (the definition's audit column). What a removed row said is not told again. */
  readonly text: string;
  readonly by: Author;
  readonly at: Instant;
}

interface Change extends ChangeView {
  readonly part: Part;
  readonly turn: number;
}

const shown = 30;

/**
 * What has changed last, newest first, in what this reader may see. Made of the plan itself, one for each field
 * and row, and not of a list that is kept: hidden changes would push visible ones off its end.
 */
export function recentChanges(plan: PlanState, reader: Reader): readonly ChangeView[] {
  return [
    ...fixedChanges(plan),
    ...rowKinds.flatMap((rows) => rowChanges(plan, rows)),
    ...departures(plan, reader),
  ]
    .filter(({ part }) => maySee(reader, part))
    .sort((a, b) => b.turn - a.turn)
    .slice(0, shown)
    .map(({ what, path, text, by, at }) => ({ what, path, text, by, at }));
}

function fixedChanges(plan: PlanState): Change[] {
  return Object.entries(plan.fields).flatMap(([path, field]) => {
    const parsed = parsePath(path);
    const part = parsed && partOf(plan, parsed);
    return part ? [change('set', path, parsed.field.audit, part, field)] : [];
  });
}

function rowChanges(plan: PlanState, rows: RowKind): Change[] {
  return plan.rows[rows].flatMap((row) => {
    const part: Part = { owner: row.owner, domain: domainOf(row) };
    const path = rowPath(rows, row.id);
    return [change('inserted', path, rowText[rows], part, row), ...laterSets(rows, row, path, part)];
  });
}

/** The first values came with the row and are told with it. */
function laterSets(rows: RowKind, row: RowState, path: string, part: Part): Change[] {
  return Object.entries(row.fields)
    .filter(([, field]) => field.turn !== row.turn)
    .map(([name, field]) =>
      change('set', `${path}/${name}`, rowFields(rows).get(name)?.audit ?? rowText[rows], part, field),
    );
}

/**
 * Rows that this reader saw and sees no longer. One that went to a life domain that is hidden from the reader is told
 * as one that was taken out: to vanish without a word would tell that it is somewhere else.
 */
function departures(plan: PlanState, reader: Reader): Change[] {
  const seen = ({ rows, id }: GoneRow) => {
    const row = rowOf(plan, rows, id);
    return row !== null && maySee(reader, { owner: row.owner, domain: domainOf(row) });
  };
  const gone = [...plan.moved, ...plan.removed]
    .filter((row) => maySee(reader, row) && !seen(row))
    .map((row) => [row.id, departure(row)] as const);
  return [...new Map(gone).values()];
}

const departure = (row: GoneRow): Change =>
  change(
    'removed',
    rowPath(row.rows, row.id),
    `${rowText[row.rows]}.gone`,
    { owner: row.owner, domain: row.domain },
    row,
  );

const rowText: Readonly<Record<RowKind, string>> = { actions: 'changed.action', benefits: 'changed.benefit' };

const change = (
  what: Change['what'],
  path: string,
  text: string,
  part: Part,
  { by, at, turn }: Pick<FieldState, 'by' | 'at' | 'turn'>,
): Change => ({ what, path, text, by, at, part, turn });
