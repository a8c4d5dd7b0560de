import { and, asc, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { LocalDate } from '../server/domain/ids.ts';
import type {
  Dated,
  Notice,
  ReferenceKind,
  ReferenceRows,
  StoredNotice,
} from '../server/domain/reference.ts';
import type { Database } from './open.ts';
import { notices, referenceRows } from './schema.reference.ts';

/** Adding throws when the place is taken: the same row from another day on is added with that `validFrom`. */
export interface Adding {
  add<K extends ReferenceKind>(kind: K, row: ReferenceRows[K]): void;
  addNotice(notice: Notice): StoredNotice;
}

export interface Reference {
  /** All that `work` adds, or nothing of it. */
  fill<T>(work: (adding: Adding) => T): Promise<T>;
  /** The rows valid on that day, in the order in which they were added. */
  all<K extends ReferenceKind>(kind: K, on: LocalDate): ReferenceRows[K][];
  find<K extends ReferenceKind>(kind: K, id: string, on: LocalDate): ReferenceRows[K] | null;
  /** The newest version in that language. */
  notice(noticeId: string, lang: string): StoredNotice | null;
  /** All versions in all languages. */
  notices(): StoredNotice[];
  /** True before anything has been added: the sign to seed. */
  isEmpty(): boolean;
}

/** Dated reference data: each answer is the one in force on the given day. */
export function createReference({ db, writer }: Database): Reference {
  const { kind: kindColumn, id: idColumn, validFrom, validTo, doc } = referenceRows;

  const rows = (kind: ReferenceKind, on: LocalDate, id?: string) =>
    db
      .select({ doc })
      .from(referenceRows)
      .where(
        and(
          eq(kindColumn, kind),
          id === undefined ? undefined : eq(idColumn, id),
          lte(validFrom, on),
          or(isNull(validTo), gte(validTo, on)),
        ),
      )
      .orderBy(asc(sql`rowid`))
      .all()
      .map((row) => row.doc);

  const adding: Adding = {
    add(kind, row) {
      const dates: Partial<Dated> = 'validFrom' in row ? row : {};
      db.insert(referenceRows)
        .values({
          kind,
          id: row.id,
          validFrom: dates.validFrom ?? '',
          validTo: dates.validTo ?? null,
          doc: row,
        })
        .run();
    },
    addNotice(notice) {
      const stored = { ...notice, sha256: createHash('sha256').update(notice.text).digest('hex') };
      db.insert(notices).values(stored).run();
      return stored;
    },
  };

  return {
    fill: (work) => writer.write(() => work(adding)),
    all: <K extends ReferenceKind>(kind: K, on: LocalDate) => rows(kind, on) as ReferenceRows[K][],
    find: <K extends ReferenceKind>(kind: K, id: string, on: LocalDate) =>
      (rows(kind, on, id)[0] as ReferenceRows[K] | undefined) ?? null,
    notice: (noticeId, lang) =>
      db
        .select()
        .from(notices)
        .where(and(eq(notices.noticeId, noticeId), eq(notices.lang, lang)))
        .orderBy(desc(notices.version))
        .limit(1)
        .get() ?? null,
    notices: () => db.select().from(notices).all(),
    isEmpty: () => db.select().from(referenceRows).limit(1).get() === undefined,
  };
}
