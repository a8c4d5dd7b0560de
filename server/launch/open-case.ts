import { openCase as decideCase } from '../domain/cases/decide.ts';
import type { CaseEvent } from '../domain/cases/events.ts';
import type { CaseId, Instant, NewId, PersonId } from '../domain/ids.ts';
import type { CaseFacts } from '../domain/launch.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Authority } from '../domain/people.ts';

/** Where cases are looked for; `db/indexes.ts` has it. */
interface CaseIndex {
  casesOf(authority: Authority, unitIds: readonly string[]): readonly { readonly caseId: CaseId }[];
}

export interface OpenCaseDeps {
  readonly ledger: Ledger;
  readonly cases: CaseIndex;
  readonly newId: NewId;
}

const streamOf = (caseId: CaseId) => `case/${caseId}`;

/** The authority's own case of this client matter: the one that its case system named before, or a new one. */
export function openCase(deps: OpenCaseDeps, facts: CaseFacts, by: PersonId, at: Instant): CaseId {
  const known = deps.cases
    .casesOf(facts.system, [facts.unitId])
    .find(({ caseId }) => externalIdOf(deps.ledger, caseId) === facts.externalCaseId);
  if (known) return known.caseId;
  const { system: authority, ...wanted } = facts;
  const decided = decideCase({ ...wanted, authority, openedBy: by });
  if (!decided.ok) throw new Error(decided.code);
  const caseId = deps.newId('cas');
  const events = decided.events.map((event) => ({ ...event, actor: by }));
  const opened = deps.ledger.append([{ stream: streamOf(caseId), expectedHead: 0, events }], at);
  if (!opened.ok) throw new Error('a fresh case id was taken');
  return caseId;
}

/** The case system's own number stands in the sealed event, not in an index: it leads to a person. */
function externalIdOf(ledger: Ledger, caseId: CaseId): string | null {
  const [first] = ledger.read(streamOf(caseId));
  if (first?.type !== 'case.opened/1') return null;
  return (first.body as Extract<CaseEvent, { type: 'case.opened/1' }>['body']).externalCaseId;
}
