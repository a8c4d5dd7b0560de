import type { RowId } from '../ids.ts';
import type { Role } from '../people.ts';

/** A text of the client's own, in the language in which it was said or written. */
export interface OwnWords {
  readonly lang: string;
  readonly text: string;
}

/** What a plan field can hold; the field's definition says which. */
export type PlanValue = string | number | OwnWords | null;

export type RowKind = 'actions' | 'benefits';

/** Values of a new row by field name. */
export type RowValues = Readonly<Record<string, PlanValue>>;

/** Who did it: stamped by the server from the seat, never taken from the message. */
export interface Author {
  readonly role: Role;
  readonly name: string;
}

export type PlanEvent =
  | {
      readonly type: 'plan.set/1';
      readonly body: { readonly path: string; readonly value: PlanValue; readonly by: Author };
    }
  | {
      readonly type: 'plan.inserted/1';
      readonly body: {
        readonly rows: RowKind;
        readonly rowId: RowId;
        /** Fractional index: rows sort by it as text. */
        readonly order: string;
        readonly values: RowValues;
        readonly by: Author;
      };
    }
  | {
      readonly type: 'plan.removed/1';
      readonly body: { readonly rows: RowKind; readonly rowId: RowId; readonly by: Author };
    };
