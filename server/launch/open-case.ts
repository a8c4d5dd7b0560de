import { type CaseReader, openCase as decideCase, sentToCase } from '../domain/cases/decide.ts';
import type { CaseEvent } from '../domain/cases/events.ts';
import { type Case, foldCase } from '../domain/cases/fold.ts';
import type { CaseId, Instant, NewId } from '../domain/ids.ts';
import type { CaseFacts } from '../domain/launch.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Recorded } from '../domain/meetings/events.ts';
import type { Authority } from '../domain/people.ts';
import { type CountsAgain, decideAgain, overtaken } from '../http/decide-again.ts';

/** Where cases are looked for; `db/indexes.ts` has it. */
interface CaseIndex {
  casesOf(authority: Authority, unitIds: readonly string[]): readonly { readonly caseId: CaseId }[];
}

export interface OpenCaseDeps {
  readonly ledger: Ledger;
  readonly cases: CaseIndex;
  readonly newId: NewId;
  readonly again?: CountsAgain;
}

const streamOf = (caseId: CaseId) => `case/${caseId}`;

/** The authority's own case of this client matter: the one that its case system named before, or a new one. */
export async function openCase(
  deps: OpenCaseDeps,
  facts: CaseFacts,
  official: CaseReader,
  at: Instant,
): Promise<CaseId> {
  const by = official.personId;
  const rows = deps.cases.casesOf(facts.system, [facts.unitId]);
  const cases = await Promise.all(rows.map(({ caseId }) => caseFrom(deps.ledger, caseId)));
  // The case system's own number stands in the sealed event, not in an index: it leads to a person.
  const known = cases.find((one) => one?.found.externalCaseId === facts.externalCaseId);
  if (known) {
    await send(deps, known.found.caseId, official, at);
    return known.found.caseId;
  }
  const { system: authority, ...wanted } = facts;
  const decided = decideCase({ ...wanted, authority, openedBy: by });
  if (!decided.ok) throw new Error(decided.code);
  const caseId = deps.newId('cas');
  const events = decided.events.map((event) => ({ ...event, actor: by }));
  const opened = await deps.ledger.append([{ stream: streamOf(caseId), expectedHead: 0, events }], at);
  if (!opened.ok) throw new Error('a fresh case id was taken');
  return caseId;
}

/** PA-5: the link is the case system's word that this official works with the client. */
const send = (
  { ledger, again }: OpenCaseDeps,
  caseId: CaseId,
  official: CaseReader,
  at: Instant,
): Promise<void> =>
  decideAgain(async () => {
    const now = await caseFrom(ledger, caseId);
    if (!now) return undefined;
    const decided = sentToCase(now.found, official);
    if (!decided.ok) throw new Error(decided.code);
    if (decided.events.length === 0) return undefined;
    const events = decided.events.map((event) => ({ ...event, actor: official.personId }));
    const sent = await ledger.append([{ stream: streamOf(caseId), expectedHead: now.seq, events }], at);
    return sent.ok ? undefined : overtaken;
  }, again);

/** Null when its key is gone. */
async function caseFrom(
  ledger: Ledger,
  caseId: CaseId,
): Promise<{ readonly found: Case; readonly seq: number } | null> {
  const events = await ledger.read(streamOf(caseId));
  const found = events.reduce<Case | null>(
    (state, event) => foldCase(caseId, state, event as unknown as Recorded<CaseEvent>),
    null,
  );
  return found && { found, seq: events.at(-1)?.seq ?? 0 };
}
