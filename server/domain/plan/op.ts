import * as v from 'valibot';
import { isId, type RowId } from '../ids.ts';
import type { PlanValue, RowKind, RowValues } from './events.ts';

/**
 * What a browser asks to do with the plan. Shape only: whether it may is `decide.ts`'s. Who asks and when is
 * never in it, the server stamps that from the seat.
 *
 * - `set`: gives a field another value. `baseRev` is the revision that the writer saw (0: never written).
 * - `insert`: a new row after the row `after`, or first (null). `values` holds at least `domain`. A browser that
 *   shows the row before the answer may name it (`rowId`); sending the same again then changes nothing.
 * - `remove`: takes a row out.
 */
export type PlanOp =
  | { readonly kind: 'set'; readonly path: string; readonly value: PlanValue; readonly baseRev: number }
  | {
      readonly kind: 'insert';
      readonly rows: RowKind;
      readonly rowId?: RowId | undefined;
      readonly after: RowId | null;
      readonly values: RowValues;
    }
  | { readonly kind: 'remove'; readonly rows: RowKind; readonly rowId: RowId };

/** Above every limit of the definition, so that a long text gets the field's own refusal. */
const longest = 4000;

const text = v.pipe(v.string(), v.maxLength(longest));
const value = v.nullable(
  v.union([text, v.pipe(v.number(), v.integer()), v.strictObject({ lang: text, text })]),
);
const rowId = v.custom<RowId>((input) => isId('row', input), 'not a row id');
const rows = v.picklist(['actions', 'benefits']);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const planOpSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('set'),
    path: v.pipe(v.string(), v.maxLength(120)),
    value,
    baseRev: count,
  }),
  v.strictObject({
    kind: v.literal('insert'),
    rows,
    rowId: v.optional(rowId),
    after: v.nullable(rowId),
    values: v.pipe(
      v.record(v.pipe(v.string(), v.maxLength(40)), value),
      v.check((values) => Object.keys(values).length <= 12, 'too many values'),
    ),
  }),
  v.strictObject({ kind: v.literal('remove'), rows, rowId }),
]) satisfies v.GenericSchema<unknown, PlanOp>;
