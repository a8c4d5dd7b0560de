import { refuse, firstRefusal, type Check, type Refusal } from './decision.ts';
import type { ClientFacts } from './cases/events.ts';
import type { Instant } from './ids.ts';
import type { Authority } from './people.ts';

/** What a case system says about one of its cases when its handle is asked for. Kela's never holds a `hetu`. */
export interface CaseFacts {
  readonly system: Authority;
  readonly externalCaseId: string;
  readonly unitId: string;
  readonly templateCode: string;
  readonly client: ClientFacts;
}

/** What is known when an official comes back from the login with a handle. */
export interface LaunchFacts {
  readonly system: Authority;
  /** Where the official belongs, from the login. */
  readonly authority: Authority;
  /** When the case system made the handle, by its own clock. */
  readonly issuedAt: Instant;
  readonly now: Instant;
}

/** A handle stands in one address for one click; five minutes let a slow login through. */
const handleMinutes = 5;

/** The two machines' clocks may differ by this much. */
const skewMinutes = 1;

const minutesOld = ({ issuedAt, now }: LaunchFacts) => (Date.parse(now) - Date.parse(issuedAt)) / 60_000;

const ownOrganisation: Check<LaunchFacts> = ({ system, authority }) =>
  system === authority ? null : refuse('launch.other-organisation', 'LA-2');

const fresh: Check<LaunchFacts> = (facts) =>
  minutesOld(facts) <= handleMinutes && minutesOld(facts) >= -skewMinutes
    ? null
    : refuse('launch.expired', 'LA-3');

/** May this official open the case that the handle names? Null is yes; that it was not used is the ledger's word. */
export const refusalOfLaunch = (facts: LaunchFacts): Refusal | null =>
  firstRefusal([ownOrganisation, fresh], facts);
