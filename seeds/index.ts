import { atomically } from '../db/atomically.ts';
import type { Database } from '../db/open.ts';
import { createReference, type Reference } from '../db/reference.ts';
import { openCase } from '../server/domain/cases/decide.ts';
import type { Instant, NewId } from '../server/domain/ids.ts';
import type { Ledger } from '../server/domain/ledger.ts';
import { benefits } from './benefits.ts';
import { type DemoCase, demoCases } from './demo-cases.ts';
import { interpreters } from './interpreters.ts';
import { languages } from './languages.ts';
import { notices } from './notices.ts';
import { officials } from './officials.ts';
import { organisations, units } from './organisations.ts';
import { templates } from './templates.ts';
import { terms } from './terms.ts';

export interface SeedDeps {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly now: () => Instant;
  readonly newId: NewId;
}

/** Whose deed a seeded case is. */
const actor = 'seed';

/**
 * Fills an empty database: reference data, notices, and the county's four cases, opened by the rule that opens every
 * case. All or nothing, so that a start that was cut short does not leave half of it.
 * @returns false when the database was not empty; then nothing was done.
 */
export function seed(deps: SeedDeps): boolean {
  const reference = createReference(deps.database);
  if (!reference.isEmpty()) return false;
  atomically(deps.database, () => {
    fillReference(reference);
    for (const demoCase of demoCases) if (demoCase.system === 'county') open(deps, demoCase);
  });
  return true;
}

function fillReference(reference: Reference): void {
  for (const row of organisations) reference.add('organisation', row);
  for (const row of units) reference.add('unit', row);
  for (const row of officials) reference.add('official', row);
  for (const row of interpreters) reference.add('interpreter', row);
  for (const row of benefits) reference.add('benefit', row);
  for (const row of languages) reference.add('language', row);
  for (const row of terms) reference.add('term', row);
  for (const template of templates) reference.add('template', { id: template.code, template });
  for (const { noticeId, version, lang, text } of notices)
    reference.addNotice({ noticeId, version, lang, text });
}

/** Kela's own cases are left to its case links, and so is everything that a meeting would add. */
function open({ ledger, now, newId }: SeedDeps, { system, ...demoCase }: DemoCase): void {
  const decided = openCase({ authority: system, ...demoCase, openedBy: actor });
  if (!decided.ok) throw new Error(`the rules forbid case ${demoCase.externalCaseId}: ${decided.code}`);
  const result = ledger.append(
    [
      {
        stream: `case/${newId('cas')}`,
        expectedHead: 0,
        events: decided.events.map((event) => ({ ...event, actor })),
      },
    ],
    now(),
  );
  if (!result.ok) throw new Error('a fresh case id was taken');
}
