import { sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { join } from 'node:path';
import { Unusable } from './unusable.ts';

export const migrationsFolder = join(import.meta.dirname, 'migrations');

/**
 * Applies the migrations that the database does not have yet, in one transaction. There is no way back: a
 * database that has seen a migration which this program does not know is refused with a sentence.
 */
export function migrateToNewest(db: BetterSQLite3Database, folder: string = migrationsFolder): void {
  const known = new Set(readMigrationFiles({ migrationsFolder: folder }).map((step) => step.folderMillis));
  const unknown = appliedMigrations(db).filter((when) => !known.has(when));
  if (unknown.length > 0) {
    throw new Unusable(
      'This database was last used by a newer version of Kerralla: start that version, or restore a backup from before the upgrade.',
    );
  }
  migrate(db, { migrationsFolder: folder });
}

/** The migrations that the database has seen, each named by the instant (ms) at which it was written. */
function appliedMigrations(db: BetterSQLite3Database): number[] {
  const table = sql`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`;
  if (db.all(table).length === 0) return [];
  const rows = db.all<{ created_at: number }>(sql`SELECT created_at FROM __drizzle_migrations`);
  return rows.map((row) => row.created_at);
}
