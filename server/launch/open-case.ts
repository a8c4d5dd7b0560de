import { type CaseReader, openCase as decideCase, sentToCase } from '../domain/cases/decide.ts';
import type { CaseEvent } from '../domain/cases/events.ts';
import { type Case, foldCase } from '../domain/cases/fold.ts';
import type { CaseId, Instant, NewId } from '../domain/ids.ts';
import type { CaseFacts } from '../domain/launch.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Recorded } from '../domain/meetings/events.ts';
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
export function openCase(deps: OpenCaseDeps, facts: CaseFacts, official: CaseReader, at: Instant): CaseId {
  const by = official.personId;
  const known = deps.cases
    .casesOf(facts.system, [facts.unitId])
    .map(({ caseId }) => caseFrom(deps.ledger, caseId))
    // The case system's own number stands in the sealed event, not in an index: it leads to a person.
    .find((one) => one?.externalCaseId === facts.externalCaseId);
  if (known) {
    send(deps, known, official, at);
    return known.caseId;
  }
  const { system: authority, ...wanted } = facts;
  const decided = decideCase({ ...wanted, authority, openedBy: by });
  if (!decided.ok) throw new Error(decided.code);
  const caseId = deps.newId('cas');
  const events = decided.events.map((event) => ({ ...event, actor: by }));
  const opened = deps.ledger.append([{ stream: streamOf(caseId), expectedHead: 0, events }], at);
  if (!opened.ok) throw new Error('a fresh case id was taken');
  return caseId;
}

/** PA-5: the link is the case system's word that this official works with the client. */
function send({ ledger }: OpenCaseDeps, found: Case, official: CaseReader, at: Instant): void {
  const stream = streamOf(found.caseId);
  for (let now: Case | null = found; now; now = caseFrom(ledger, found.caseId)) {
    const decided = sentToCase(now, official);
    if (!decided.ok) throw new Error(decided.code);
    const events = decided.events.map((event) => ({ ...event, actor: official.personId }));
    const expectedHead = ledger.head(stream)?.seq ?? 0;
    if (events.length === 0 || ledger.append([{ stream, expectedHead, events }], at).ok) return;
  }
}

/** Null when its key is gone. */
const caseFrom = (ledger: Ledger, caseId: CaseId): Case | null =>
  ledger
    .read(streamOf(caseId))
    .reduce<Case | null>(
      (state, event) => foldCase(caseId, state, event as unknown as Recorded<CaseEvent>),
      null,
    );
