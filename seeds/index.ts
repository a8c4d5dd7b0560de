import type { Database } from '../db/open.ts';
import { type Adding, createReference } from '../db/reference.ts';
import { openCase } from '../server/domain/cases/decide.ts';
import type { Instant, NewId } from '../server/domain/ids.ts';
import type { Append, Ledger } from '../server/domain/ledger.ts';
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
 * Fills an empty database: reference data and notices, and the county's four cases, opened by the rule that opens every
 * case. Each of the two is filled wholly or not at all, and a start that was cut short between them goes on there.
 * @returns false when there was nothing to do
 */
export async function seed({ database, ledger, now, newId }: SeedDeps): Promise<boolean> {
  const reference = createReference(database);
  const isEmpty = reference.isEmpty();
  const hasCases = (await ledger.streams('case/')).length > 0;
  const county = hasCases ? [] : demoCases.filter(({ system }) => system === 'county');
  // Decided before anything is written.
  const opened = county.map((demoCase) => openedBy(demoCase, newId));
  if (isEmpty) await reference.fill(fillReference);
  const result = await ledger.append(opened, now());
  if (!result.ok) throw new Error('a fresh case id was taken');
  return isEmpty || !hasCases;
}

function fillReference(reference: Adding): void {
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
function openedBy({ system, ...demoCase }: DemoCase, newId: NewId): Append {
  const decided = openCase({ authority: system, ...demoCase, openedBy: actor });
  if (!decided.ok) throw new Error(`the rules forbid case ${demoCase.externalCaseId}: ${decided.code}`);
  const events = decided.events.map((event) => ({ ...event, actor }));
  return { stream: `case/${newId('cas')}`, expectedHead: 0, events };
}
