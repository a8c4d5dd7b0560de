import { eq } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { CaseId, MeetingId } from '../server/domain/ids.ts';
import type { Recorded } from '../server/domain/ledger.ts';
import type { Db } from './open.ts';

/** Keeps one projection: tables that follow from the events alone. It throws to undo the whole append. */
export interface Projector {
  readonly name: string;
  handles(type: string): boolean;
  apply(db: Db, event: Recorded): void;
  clear(db: Db): void;
  /** Takes out what came from this stream: its key is being destroyed, and a rebuilding would not find it either. */
  forget(db: Db, stream: string): void;
}

/** A projection's table: each row names the stream that it came from, so that it can go with its key. */
type Projection = SQLiteTable & { readonly stream: SQLiteColumn };

interface Typed {
  readonly type: string;
  readonly body: unknown;
}

/** What each event type does to the tables. */
type Reactions<E extends Typed> = {
  readonly [T in E['type']]?: (db: Db, event: Recorded & Extract<E, { type: T }>) => void;
};

/** A projector written as a table of reactions. The types of the bodies are the domain's. */
export function projector<E extends Typed>(
  name: string,
  tables: readonly Projection[],
  reactions: Reactions<E>,
): Projector {
  const byType = new Map(Object.entries(reactions) as [string, (db: Db, event: Recorded) => void][]);
  return {
    name,
    handles: (type) => byType.has(type),
    apply: (db, event) => byType.get(event.type)?.(db, event),
    clear(db) {
      for (const table of tables) db.delete(table).run();
    },
    forget(db, stream) {
      for (const table of tables) db.delete(table).where(eq(table.stream, stream)).run();
    },
  };
}

const idIn = (stream: string) => stream.slice(stream.indexOf('/') + 1);

/** `case/cas_…` → `cas_…`. */
export const caseIdIn = (stream: string) => idIn(stream) as CaseId;

/** `meeting/mtg_…` → `mtg_…`. */
export const meetingIdIn = (stream: string) => idIn(stream) as MeetingId;
