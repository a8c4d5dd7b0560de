import { pauseOf } from '../meetings/checks.ts';
import { mayList } from '../meetings/may.ts';
import type { Facts, Saving } from '../meetings/facts.ts';
import {
  insideSeats,
  interpretedByPhone,
  isOver,
  hasClientsCopy,
  mayStillWithdraw,
  type Meeting,
  permissionLives,
  type Seat,
} from '../meetings/state.ts';
import { mayChair } from '../meetings/checks.ts';
import { isAuthority, type Role } from '../people.ts';
import { closingView } from './closing.ts';
import { cardView, consentView } from './consent.ts';
import { chairsView, doorView, linksView, peopleView } from './people.ts';
import { planPart } from './plan-part.ts';
import { signersView, signingView } from './signing.ts';
import { stepOf } from './step.ts';
import type { ClientView, MeetingFacts, SeatView, WaitingView } from './types.ts';

/** What a view needs besides the facts: texts and addresses that are no one's history. */
export interface ViewFacts extends Facts {
  readonly helpPhone: string;
  /** General questions of the template: what the invited authority may read while waiting. */
  readonly questions: readonly string[];
}

/** An official of either authority is connected: else the interpreter is on hold (ME-7). */
export const officialConnected = ({
  meeting,
  live,
}: Pick<Facts, 'meeting'> & { readonly live: Pick<Facts['live'], 'connected'> }): boolean =>
  insideSeats(meeting).some((seat) => isAuthority(seat.role) && live.connected.has(seat.seatId));

/**
 * The whole of what a seat's browser may know (CO-1, IN-3). Made here, on the server, from the fold and the
 * live edges; the wire carries this and differences of this, never an event.
 */
export function viewOf(facts: ViewFacts): SeatView {
  const { meeting, seat } = facts;
  if (seat.status === 'ended') return ended(facts, seat);
  if (!seat.evidence) return unrecognised(facts, seat);
  if (seat.status === 'testing' || seat.status === 'door') return waiting(facts);
  if (meeting.phase === 'closed') return closed(facts);
  if (seat.status === 'away')
    return {
      ...standing(facts),
      kind: 'away',
      facts: meetingFacts(facts),
      me: meOf(seat),
      signing: meeting.phase === 'signing',
      stop: permissionLives(meeting) ? ['withdraw', 'end'] : ['end'],
      may: mayList(facts),
    };
  if (seat.role === 'client') return client(facts);
  if (seat.role === 'interpreter')
    return {
      ...insideOf(facts),
      kind: 'interpreter',
      onHold: !officialConnected(facts),
      signing: signingView(facts),
    };
  return {
    ...insideOf(facts),
    kind: 'official',
    authority: seat.role,
    chair: mayChair(meeting, seat),
    client: meeting.client,
    caseId: seat.role === meeting.initiator ? meeting.caseId : meeting.invitedCaseId,
    door: mayChair(meeting, seat) ? doorView(facts) : [],
    links: mayChair(meeting, seat) ? linksView(meeting, facts.now) : [],
    chairs: chairsView(meeting),
    company: meeting.company,
    consent: consentView(facts),
    plan: planPart(facts),
    closing: closingView(facts),
    signing: signingView(facts),
  };
}

const meOf = ({ seatId, role, name }: Seat) => ({ seatId, role, name });

const meetingFacts = ({ meeting, helpPhone }: ViewFacts): MeetingFacts => ({
  meetingId: meeting.meetingId,
  templateCode: meeting.templateCode,
  language: meeting.language,
  interpreted: meeting.interpreted,
  minutes: meeting.minutes,
  startsAt: meeting.startsAt,
  initiator: meeting.initiator,
  invited: meeting.invited,
  helpPhone,
});

/** What the machine does to this meeting just now, as far as this seat is told of it (AU-3, AU-7). */
function standing({ meeting, seat, live }: ViewFacts): {
  readonly saving?: Saving;
  readonly readOnly?: true;
} {
  const own = live.saving.find((one) => one.seatId === seat.seatId);
  const told = isAuthority(seat.role) && seat.role === meeting.initiator ? live.saving[0] : undefined;
  const saving = (own ?? told)?.what;
  return { ...(saving && { saving }), ...(live.readOnly && { readOnly: true as const }) };
}

const insideOf = (facts: ViewFacts) => ({
  ...standing(facts),
  ...(facts.live.hush && { hush: true as const }),
  facts: meetingFacts(facts),
  me: meOf(facts.seat),
  phase: facts.meeting.phase,
  step: stepOf(facts.meeting.phase),
  people: peopleView(facts),
  paused: pauseOf(facts) ?? (officialConnected(facts) ? null : ('official-away' as const)),
  byPhone: interpretedByPhone(facts.meeting),
  ...(facts.meeting.clientByPhone && { clientByPhone: true as const }),
  interpreterEndsAt: interpreterEnds(facts.meeting),
  card: cardView(facts),
  may: mayList(facts),
});

/** The interpreter is booked from the start for the meeting's minutes: the real clock (DOMAIN.md fact 6). */
const interpreterEnds = ({ interpreted, startsAt, minutes }: Meeting): string | null =>
  interpreted ? new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() : null;

function client(facts: ViewFacts): ClientView {
  const { meeting } = facts;
  return {
    ...insideOf(facts),
    kind: 'client',
    company: meeting.company,
    consent: consentView(facts),
    plan: planPart(facts),
    signing: signingView(facts),
    stop: permissionLives(meeting) ? ['withdraw', 'pause', 'end'] : ['pause', 'end'],
  };
}

function waiting(facts: ViewFacts): WaitingView {
  const { meeting, seat } = facts;
  const inside: readonly Role[] = insideSeats(meeting).map((one) => one.role);
  const answers = {
    unasked: 'not-asked',
    asked: 'asked',
    given: 'yes',
    refused: null,
    withdrawn: null,
  } as const;
  return {
    ...standing(facts),
    kind: 'waiting',
    facts: meetingFacts(facts),
    me: meOf(seat),
    phase: meeting.phase,
    step: stepOf(meeting.phase),
    at: seat.status === 'door' ? 'door' : 'testing',
    inside,
    secrecy: { needed: seat.role === 'interpreter', affirmedAt: seat.secrecy?.at ?? null },
    answer: seat.role === meeting.invited ? answers[meeting.presence.status] : null,
    questions: isAuthority(seat.role) ? facts.questions : [],
    stop: seat.role === 'client' ? (permissionLives(meeting) ? ['withdraw', 'end'] : ['end']) : [],
    may: mayList(facts),
  };
}

function unrecognised(facts: ViewFacts, seat: Seat): SeatView {
  if (isAuthority(seat.role)) throw new Error('an official without a login has a seat');
  return {
    kind: 'unrecognised',
    seatId: seat.seatId,
    role: seat.role,
    helpPhone: facts.helpPhone,
    asked: seat.status === 'door',
    may: mayList(facts),
  };
}

/** What lives is said to nobody but who may withdraw it: on every other ended seat somebody else may sit. */
const permissionOf = (meeting: Meeting, seat: Extract<Seat, { status: 'ended' }>) => {
  if (seat.role !== 'client' || seat.how === 'over') return 'over';
  if (!mayStillWithdraw(seat)) return 'elsewhere';
  return permissionLives(meeting) ? 'open' : 'over';
};

/** To who left, or went on elsewhere, the end of the meeting is the end of the way back. */
const howNow = (meeting: Meeting, { how }: Extract<Seat, { status: 'ended' }>) =>
  (how === 'left' || how === 'moved') && isOver(meeting) ? 'over' : how;

const ended = ({ meeting, helpPhone }: ViewFacts, seat: Extract<Seat, { status: 'ended' }>): SeatView => ({
  kind: 'ended',
  role: seat.role,
  how: howNow(meeting, seat),
  helpPhone,
  copy: hasClientsCopy(meeting, seat) && Boolean(meeting.signing?.sealed),
  permission: permissionOf(meeting, seat),
  meetingId: meeting.meetingId,
});

/** CO-10: with the end the permission is over: the invited authority keeps its copy, whose name stands in it alone. */
function closed(facts: ViewFacts): SeatView {
  const { meeting, seat } = facts;
  const keeps = seat.role !== 'interpreter' && Boolean(meeting.signing?.sealed);
  const signers = signersView(meeting, seat).map((signer) =>
    seat.role === meeting.invited && signer.role === 'client' ? { ...signer, name: '' } : signer,
  );
  return {
    kind: 'closed',
    facts: meetingFacts(facts),
    me: meOf(seat),
    sealedAt: meeting.signing?.sealed?.at ?? null,
    signers,
    sha256: meeting.signing?.sealed?.sha256 ?? null,
    copy: keeps,
    appendix: keeps && meeting.signing?.sealed?.appendices[seat.role] !== undefined,
    caseId:
      seat.role === meeting.initiator
        ? meeting.caseId
        : seat.role === meeting.invited && keeps
          ? meeting.invitedCaseId
          : null,
    summary: keeps && seat.role === 'client' ? (meeting.signing?.json ?? null) : null,
  };
}
