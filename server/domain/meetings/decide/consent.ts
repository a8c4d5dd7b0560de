import { livingEdges } from '../../consents/edges.ts';
import type { EdgeGiven, Given, Manner, NoticeRef } from '../../consents/events.ts';
import { allow, type Check, type Decision, firstRefusal, refuse } from '../../decision.ts';
import type { CaseId, SeatId } from '../../ids.ts';
import type { LifeDomain } from '../../life-domains.ts';
import { type Authority, isAuthority, otherAuthority } from '../../people.ts';
import { answeredNotice, currentCardRead, noticeIds, putAway, showNotice } from '../cards.ts';
import {
  clientOrChair,
  inPhase,
  isChair,
  isClient,
  notOver,
  notPaused,
  present,
  reached,
  unreached,
} from '../checks.ts';
import type { CommandBody } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import {
  insideOf,
  insideSeats,
  isOver,
  mayStillWithdraw,
  type Meeting,
  type Seat,
  wasInside,
} from '../state.ts';
import { isOpen } from './signing.ts';

type Decided = Decision<MeetingEvent>;

/** CO-2: the presence question. Asked in the greeting, and again if the client later wants the other in. */
export function askPresence(facts: Facts): Decided {
  const refusal = firstRefusal([notOver, isChair, notPaused, reached], facts);
  if (refusal) return refusal;
  const { meeting } = facts;
  const again = meeting.company === 'alone' && ['joint', 'closing'].includes(meeting.phase);
  if (meeting.phase !== 'greeting' && !again) return refuse('meeting.wrong-phase', 'CO-2');
  const { shown, ref } = showNotice(facts, { kind: 'presence' }, noticeIds.presence(meeting));
  return allow({ type: 'phase.moved/1', body: { to: 'presence' } }, shown, {
    type: 'presence.asked/1',
    body: { cardId: shown.body.cardId, notice: ref },
  });
}

/** CO-1, CO-3: yes or no to the other authority's presence; until a yes it knows nothing of the client. */
export function answerPresence(facts: Facts, given: CommandBody<'presence.answer'>): Decided {
  const { answer, lang } = given;
  const refusal = firstRefusal(
    [notOver, present, clientOrChair, inPhase('presence'), heard(facts, answer)],
    facts,
  );
  if (refusal) return refusal;
  const { meeting } = facts;
  if (meeting.presence.status !== 'asked') return refuse('presence.decided', 'CO-3');
  if (notYetRead(facts, given)) return refuse('consent.not-read', 'IN-2');
  const notice = answeredNotice(facts, noticeIds.presence(meeting), lang);
  if (!notice) return refuse('consent.not-asked', 'CO-5');
  const how = circumstances(facts, notice, given);
  if (answer === 'no')
    return allow(
      { type: 'presence.refused/1', body: how },
      ...putAway(meeting),
      ...invitedOut(meeting, 'refused'),
    );
  const edge: EdgeGiven = {
    edgeId: facts.newId('edg'),
    discloser: meeting.initiator,
    recipient: meeting.invited,
  };
  // Each yes opens a case of its own: the one before has ended with its permission (CO-10).
  const invitedCaseId: CaseId = facts.newId('cas');
  return allow({ type: 'presence.given/1', body: { ...how, edge, invitedCaseId } }, ...putAway(meeting));
}

/** CO-4: the chair chooses which scope card is read now. */
export function askScope(facts: Facts, { domain }: CommandBody<'scope.ask'>): Decided {
  const refusal = firstRefusal([notOver, isChair, notPaused, inPhase('disclosure', 'joint'), reached], facts);
  if (refusal) return refusal;
  const { meeting } = facts;
  if (meeting.company !== 'together') return refuse('presence.not-given', 'CO-1');
  if (!meeting.scopes.some((scope) => scope.domain === domain)) return refuse('consent.not-asked', 'CO-4');
  return allow(showNotice(facts, { kind: 'scope', scope: domain }, noticeIds.scope(domain)).shown);
}

/** CO-5: yes or no to one life domain; a new answer supersedes the old. A yes is two directed edges. */
export function answerScope(facts: Facts, given: CommandBody<'scope.answer'>): Decided {
  const { domain, answer, lang } = given;
  const refusal = firstRefusal(
    [
      notOver,
      present,
      clientOrChair,
      inPhase('disclosure', 'joint', 'closing', 'signing'),
      heard(facts, answer),
    ],
    facts,
  );
  if (refusal) return refusal;
  const { meeting, seat } = facts;
  if (meeting.company !== 'together') return refuse('presence.not-given', 'CO-1');
  if (!meeting.scopes.some((scope) => scope.domain === domain)) return refuse('consent.not-asked', 'CO-4');
  const onTheTable = meeting.card?.subject.kind === 'scope' && meeting.card.subject.scope === domain;
  // Narrowing needs no question: the client may close a topic at any moment (CO-8).
  const narrowing = seat.role === 'client' && answer === 'no';
  if (meeting.phase === 'signing' && !narrowing) return refuse('meeting.wrong-phase', 'ME-2');
  // Her page asks again until it hears that it is done (PG-1): once is enough.
  const isClosed = meeting.scopes.some((scope) => scope.domain === domain && scope.answer === 'no');
  if (narrowing && !onTheTable && isClosed) return allow();
  if (!onTheTable && !narrowing) return refuse('consent.not-asked', 'CO-4');
  if (notYetRead(facts, given)) return refuse('consent.not-read', 'IN-2');
  const notice = answeredNotice(facts, noticeIds.scope(domain), lang);
  if (!notice) return refuse('consent.not-asked', 'CO-5');
  const edges = answer === 'yes' ? bothWays(facts) : [];
  const answered: MeetingEvent = {
    type: 'scope.answered/1',
    body: { ...circumstances(facts, notice, given), domain, answer, edges },
  };
  return allow(answered, ...afterAnswer(facts, domain, answer, onTheTable));
}

/**
 * ME-6: what is said aloud, and every yes, needs the client and the interpreter whom she needs. Her own no does
 * not: it must never be harder than a yes.
 */
const heard = (facts: Facts, answer: 'yes' | 'no'): Check<Facts> =>
  facts.seat.role === 'client' && answer === 'no' ? () => null : notPaused;

/** What follows an answer: the next card, or none, or the other authority leaves because nothing is allowed. */
function afterAnswer(
  facts: Facts,
  domain: LifeDomain,
  answer: 'yes' | 'no',
  onTheTable: boolean,
): readonly MeetingEvent[] {
  const { meeting } = facts;
  const scopes = meeting.scopes.map((scope) => (scope.domain === domain ? { ...scope, answer } : scope));
  if (scopes.every((scope) => scope.answer === 'no'))
    return [
      ...scopeCardAway(meeting),
      // Once the plan has been open, closing the last topic takes back what was allowed (CO-8).
      ...(meeting.phase === 'disclosure'
        ? ([{ type: 'consent.nothing-allowed/1', body: {} }, ...invitedOut(meeting, 'not-allowed')] as const)
        : withdrawn(facts)),
      ...paperAfterConsent(meeting, true),
    ];
  // A topic closed unasked leaves the card that is being read where it is.
  if (!onTheTable) return paperAfterConsent(meeting, false);
  const next = scopes.find((scope) => scope.answer === null);
  // ME-13: the next one is the chair's to ask when it reaches her again.
  if (next && meeting.phase === 'disclosure' && !unreached(facts))
    return [showNotice(facts, { kind: 'scope', scope: next.domain }, noticeIds.scope(next.domain)).shown];
  return scopeCardAway(meeting);
}

const scopeCardAway = (meeting: Meeting): readonly MeetingEvent[] =>
  meeting.card?.subject.kind === 'scope' ? putAway(meeting) : [];

/** CO-6: each discloser acknowledges in its own session; the joint phase opens when both have. */
export function acknowledge(facts: Facts): Decided {
  const refusal = firstRefusal([notOver, present, inPhase('disclosure', 'joint', 'closing')], facts);
  if (refusal) return refusal;
  const { meeting, seat } = facts;
  if (!isAuthority(seat.role)) return refuse('meeting.not-your-role', 'PA-3');
  if (meeting.company !== 'together') return refuse('presence.not-given', 'CO-1');
  if (meeting.scopes.some((scope) => scope.answer === null)) return refuse('consent.unanswered', 'CO-6');
  const mine = pending(meeting, seat.role);
  if (mine.length === 0) return refuse('consent.nothing-to-acknowledge', 'CO-6');
  const opens = meeting.phase === 'disclosure' && pending(meeting, otherAuthority(seat.role)).length === 0;
  return allow(
    {
      type: 'consent.acknowledged/1',
      body: { authority: seat.role, seatId: seat.seatId, edgeIds: mine },
    },
    ...(opens ? [{ type: 'phase.moved/1', body: { to: 'joint' } } as const] : []),
  );
}

/** Yes-edges of this discloser that wait for its acknowledgement. */
const pending = (meeting: Meeting, discloser: Authority) =>
  livingEdges(meeting.edges, isOver(meeting))
    .filter((edge) => edge.discloser === discloser && edge.scope !== 'presence' && !edge.acknowledged)
    .map((edge) => edge.edgeId);

/**
 * CO-7: withdrawal, in every phase, by the client herself or by an official on her word. Everything else
 * follows from this one append: the gate refuses, the media is cut, the view empties, the old seat never returns.
 */
export function withdraw(facts: Facts): Decided {
  const { meeting, seat } = facts;
  if (seat.status === 'ended' && !mayStillWithdraw(seat)) return refuse('seat.ended', 'SE-2');
  if (isOver(meeting)) return refuse('meeting.over', 'ME-2');
  if (seat.role !== 'client' && !isAuthority(seat.role)) return refuse('meeting.not-your-role', 'PA-3');
  // The link alone is nobody: who only holds it ends nothing in the client's name.
  if (!seat.evidence) return refuse('seat.not-recognised', 'SE-3');
  if (seat.role !== 'client' && seat.status !== 'admitted') return refuse('seat.not-admitted', 'SE-4');
  if (meeting.company !== 'together') return refuse('consent.nothing-to-withdraw', 'CO-7');
  return allow(...withdrawn(facts), ...putAway(meeting), ...paperAfterConsent(meeting, true));
}

/** Who was never let in loses nothing: to that authority it is a no. */
function withdrawn({ meeting, seat }: Facts): readonly MeetingEvent[] {
  const manner = mannerOf(seat);
  const wasIn = meeting.seats.some((one) => one.role === meeting.invited && wasInside(one));
  return [
    { type: 'consent.withdrawn/1', body: { manner } },
    ...invitedOut(meeting, wasIn ? 'withdrawn' : 'refused'),
  ];
}

const mannerOf = (seat: Seat): Manner => (seat.role === 'client' ? 'own-tap' : 'spoken');

/**
 * SU-8: before the first signature the paper unfreezes, since it may hold what is no longer allowed; after it the
 * paper stands, and where the invited authority goes `out` its open turn is cancelled.
 */
function paperAfterConsent(meeting: Meeting, out: boolean): readonly MeetingEvent[] {
  const { signing } = meeting;
  if (!signing) return [];
  if (signing.increments.length === 0)
    return [
      { type: 'summary.unfrozen/1', body: { why: 'withdrawn' } },
      { type: 'phase.moved/1', body: { to: 'closing' } },
    ];
  const open = out ? signing.signers.find((one) => one.role === meeting.invited && isOpen(one)) : undefined;
  return open ? [{ type: 'signer.ended/1', body: { role: open.role, how: 'left', item: null } }] : [];
}

/** CO-7: after a no or a withdrawal the plan is read-only until the client herself goes on without the other. */
export function continueAlone(facts: Facts): Decided {
  const refusal = firstRefusal([notOver, present, isClient], facts);
  if (refusal) return refusal;
  const { meeting } = facts;
  if (meeting.company !== 'alone-pending') return refuse('presence.decided', 'CO-7');
  const joint: MeetingEvent[] = ['presence', 'disclosure', 'closing'].includes(meeting.phase)
    ? [{ type: 'phase.moved/1', body: { to: 'joint' } }]
    : [];
  return allow({ type: 'company.alone/1', body: {} }, ...joint, ...putAway(meeting));
}

/** Every seat of the invited authority ends: inside, at the door, or still testing. */
const invitedOut = (
  meeting: Meeting,
  how: 'withdrawn' | 'refused' | 'not-allowed',
): readonly MeetingEvent[] =>
  meeting.seats
    .filter((seat) => seat.role === meeting.invited && seat.status !== 'ended')
    .map(({ seatId }) => ({ type: 'seat.ended/1', body: { seatId, how } }) as const);

interface HerAnswer {
  readonly answer: 'yes' | 'no';
  readonly readMyself?: boolean | undefined;
}

/**
 * IN-2: with an interpreter a yes counts when the card has been read, or when the client says on her own screen that she
 * has read it herself. A no takes nothing to be heard.
 */
const notYetRead = ({ meeting, seat }: Facts, { answer, readMyself }: HerAnswer): boolean =>
  answer === 'yes' &&
  meeting.interpreted &&
  !(seat.role === 'client' && readMyself === true) &&
  !currentCardRead(meeting);

const circumstances = ({ meeting, seat }: Facts, notice: NoticeRef, { readMyself }: HerAnswer): Given => ({
  manner: mannerOf(seat),
  notice,
  interpreterSeat: insideOf(meeting, 'interpreter')?.seatId ?? null,
  witnesses: insideSeats(meeting)
    .filter((one) => one.role !== 'client' && one.role !== 'interpreter')
    .map((one): SeatId => one.seatId),
  ...(readMyself === true && seat.role === 'client' ? { readMyself } : {}),
});

const bothWays = ({ meeting, newId }: Facts): readonly EdgeGiven[] => [
  { edgeId: newId('edg'), discloser: meeting.initiator, recipient: meeting.invited },
  { edgeId: newId('edg'), discloser: meeting.invited, recipient: meeting.initiator },
];
