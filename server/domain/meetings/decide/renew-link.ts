import { type InvitationToMake, linkEnds } from '../../cases/decide.ts';
import { allow, type Decision, firstRefusal, refuse, type Refusal } from '../../decision.ts';
import type { Instant } from '../../ids.ts';
import { isChair, notOver } from '../checks.ts';
import type { MeetingEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import { type Invitation, isOver, type Meeting } from '../state.ts';

/** Who comes by a link. */
export type LinkRole = Invitation['role'];

type Renewable = { readonly ok: true; readonly old: Invitation } | Refusal;

/** SE-14 in the room: it is the chair's. */
export const linkToRenewFrom = (facts: Facts, role: LinkRole): Renewable =>
  firstRefusal([notOver, isChair], facts) ?? linkToRenew(facts.meeting, role, facts.now);

/** SE-14: the link that a new one would take the place of. A removed person gets none (SE-6). */
export function linkToRenew(meeting: Meeting, role: LinkRole, now: Instant): Renewable {
  if (isOver(meeting)) return refuse('meeting.over', 'ME-2');
  const old = meeting.invitations.findLast((one) => one.role === role);
  const removed = meeting.seats.some(
    (seat) => seat.role === role && seat.status === 'ended' && seat.how === 'removed',
  );
  if (!old || removed) return refuse('link.not-renewable', removed ? 'SE-6' : 'SE-14');
  return now > linkEnds(meeting.startsAt, meeting.minutes)
    ? refuse('link.not-renewable', 'SE-9')
    : { ok: true, old };
}

/**
 * SE-14: a new link and code for the client or the interpreter. The old ones end, nobody's seat does.
 * @param fresh made for `linkToRenew(…).old`; its secrets are the sender's
 */
export function renewLink(meeting: Meeting, fresh: InvitationToMake, now: Instant): Decision<MeetingEvent> {
  const may = linkToRenew(meeting, fresh.role, now);
  if (!may.ok) return may;
  return allow(
    ...meeting.invitations
      .filter((one) => one.role === fresh.role && !one.ended)
      .map(({ invitationId }) => ({ type: 'invitation.ended/1', body: { invitationId } }) as const),
    {
      type: 'invitation.made/1',
      body: { ...fresh, expiresAt: linkEnds(meeting.startsAt, meeting.minutes) },
    },
  );
}
