import type { CaseId, PersonId } from '../domain/ids.ts';
import { refusalOfLaunch, type CaseFacts } from '../domain/launch.ts';
import type { Authority } from '../domain/people.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import type { Log } from '../http/log-events.ts';
import { hashSecret } from '../http/secrets.ts';
import type { World } from '../http/world.ts';
import type { CaseSystem } from './case-system.ts';

/** The official who comes back from the login with a handle. */
export interface LaunchingOfficial {
  readonly personId: PersonId;
  readonly authority: Authority;
  readonly unitIds: readonly string[];
}

export interface LaunchDeps {
  readonly world: World;
  readonly log: Log;
  readonly caseSystems: Readonly<Record<Authority, CaseSystem>>;
  /**
   * Appends `handle.spent/1` to `handle/<hash>`, which must not exist yet.
   * @returns false when it did: somebody was quicker.
   */
  readonly spendHandle: (spent: {
    readonly hash: string;
    readonly system: Authority;
    readonly by: PersonId;
    readonly at: string;
  }) => Promise<boolean>;
  /** The case of this client matter, opened now or before. */
  readonly openCase: (facts: CaseFacts, official: LaunchingOfficial) => Promise<CaseId>;
}

/** Shapes that a handle can have; the rest is not worth a question to another system. */
const opaque = /^[\w-]{22,128}$/;

/** Can this be a handle at all? Its form only: the case system says whether it issued it. */
export const isHandle = (text: string | undefined): text is string => text !== undefined && opaque.test(text);

export type Launched =
  { readonly ok: true; readonly caseId: CaseId } | { readonly ok: false; readonly code: RefusalCode };

/** LA-1…3: asks the case system, decides, spends the handle, opens the case. */
export async function openLaunched(
  deps: LaunchDeps,
  launch: { readonly handle: string; readonly official: LaunchingOfficial; readonly requestId: string },
): Promise<Launched> {
  const { official, requestId } = launch;
  const launched = await decideAndOpen(deps, launch.handle, official);
  const fields = { requestId, authority: official.authority };
  if (launched.ok) deps.log('launch.done', { ...fields, caseId: launched.caseId });
  else deps.log('launch.refused', { ...fields, code: launched.code });
  return launched;
}

const noFacts = {
  unknown: 'launch.unknown',
  foreign: 'launch.other-organisation',
  unavailable: 'launch.unavailable',
} as const;

async function decideAndOpen(
  deps: LaunchDeps,
  handle: string,
  official: LaunchingOfficial,
): Promise<Launched> {
  const no = (code: RefusalCode): Launched => ({ ok: false, code });
  const resolved = await deps.caseSystems[official.authority].resolve(handle);
  if (resolved.kind !== 'found') return no(noFacts[resolved.kind]);
  const { facts, issuedAt } = resolved;
  const now = deps.world.now();
  const refusal = refusalOfLaunch({ system: facts.system, authority: official.authority, issuedAt, now });
  if (refusal) return no(refusal.code);
  const spent = await deps.spendHandle({
    hash: hashSecret(handle),
    system: facts.system,
    by: official.personId,
    at: now,
  });
  return spent ? { ok: true, caseId: await deps.openCase(facts, official) } : no('launch.used');
}
