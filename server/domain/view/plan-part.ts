import { anyAcknowledged, edgeOpens } from '../consents/edges.ts';
import { pauseOf } from '../meetings/checks.ts';
import type { Facts } from '../meetings/facts.ts';
import { isOver, type Meeting } from '../meetings/state.ts';
import type { Role } from '../people.ts';
import { parsePath } from '../plan/paths.ts';
import { viewPlan } from '../plan/view.ts';
import { maySee, partOf, type Reader } from '../plan/visible.ts';
import type { RefusalCode } from '../refusals.ts';
import type { Table } from '../plan/shared.ts';
import type { PlanLock, PlanPart } from './types.ts';

/** What this role may see of the plan, from the edges that live now and nothing else. */
export const readerOf = (meeting: Meeting, role: Role): Reader => ({
  role,
  initiator: meeting.initiator,
  coreOpen: (authority) =>
    authority === meeting.initiator || anyAcknowledged(meeting.edges, isOver(meeting), authority),
  edge: (discloser, recipient, domain) =>
    edgeOpens(meeting.edges, isOver(meeting), discloser, recipient, domain),
});

/** Who signs, with the rights that live now: what the paper may hold (SU-10). */
export const tableOf = (meeting: Meeting): Table => {
  const { initiator, coreOpen, edge } = readerOf(meeting, 'client');
  return { initiator, coreOpen, edge, together: meeting.company === 'together' };
};

/** The rights under which the frozen paper was made; those of now where there is none. */
export const tableOfPaper = (meeting: Meeting): Table => tableOf({ ...meeting, ...meeting.signing?.rights });

/** Why the plan is shut to this seat; null when it is open. */
function lockOf({ meeting, seat }: Facts): PlanLock | null {
  const { phase, company } = meeting;
  if (seat.role === 'interpreter') return 'no-right';
  if (phase === 'disclosure' && company === 'together') return 'disclosure';
  if (seat.role === meeting.initiator) return null;
  if (['scheduled', 'greeting', 'presence'].includes(phase) && company !== 'alone') return 'before-consent';
  if (seat.role === meeting.invited && !anyAcknowledged(meeting.edges, isOver(meeting), seat.role))
    return 'before-consent';
  return null;
}

/** Why nothing can be written now, though the plan may be read; null when it can. */
export function writeLock(facts: Pick<Facts, 'meeting' | 'live'>): RefusalCode | null {
  const { meeting } = facts;
  if (meeting.phase === 'signing' || meeting.phase === 'closed') return 'plan.frozen';
  if (meeting.company === 'alone-pending') return 'plan.locked';
  if (meeting.phase === 'presence' || meeting.phase === 'disclosure') return 'plan.locked';
  const shared = meeting.phase === 'joint' || meeting.phase === 'closing';
  return shared && pauseOf(facts) ? 'meeting.paused' : null;
}

/** Who else writes in what this seat may see (SU-3): of whoever writes elsewhere it is told nothing. */
export const othersWriting = ({ meeting, seat, live }: Facts): Facts['live']['writing'] =>
  live.writing.filter(({ seatId, path }) => {
    const parsed = parsePath(path);
    const part = parsed && partOf(meeting.plan, parsed);
    return seatId !== seat.seatId && part !== null && maySee(readerOf(meeting, seat.role), part);
  });

/** Has the shared work begun? Before it the plan is closed to whoever did not call the meeting. */
export const isJoint = (meeting: Meeting): boolean => ['joint', 'closing', 'signing'].includes(meeting.phase);

/** The plan as this seat may see it. */
export function planPart(facts: Facts): PlanPart {
  const { meeting, seat } = facts;
  const why = lockOf(facts);
  if (why) return { open: false, why };
  return {
    open: true,
    view: viewPlan(meeting.plan, {
      reader: readerOf(meeting, seat.role),
      locked: writeLock(facts),
      joint: isJoint(meeting),
      asked: meeting.scopes.map((scope) => scope.domain),
      benefit: facts.benefit,
    }),
  };
}
