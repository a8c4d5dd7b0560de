import { isAuthority, type Role } from '../people.ts';
import { presenceEdge } from '../consents/edges.ts';
import type { Instant } from '../ids.ts';
import { linkToRenew } from '../meetings/decide/renew-link.ts';
import { remove } from '../meetings/decide/seats.ts';
import type { Facts } from '../meetings/facts.ts';
import { mayEnter, onlyRecognises } from '../meetings/join.ts';
import { isLongDown } from '../meetings/absence.ts';
import {
  expectedRoles,
  insideAlready,
  insideSeats,
  isOver,
  type Meeting,
  type Seat,
} from '../meetings/state.ts';
import type { DoorView, EmptyChair, LinkView, PersonView } from './types.ts';

/** Who is in the room, in a fixed order: the client first, the interpreter beside her, then the officials. */
export function peopleView(facts: Facts): readonly PersonView[] {
  const { meeting, seat: me, live } = facts;
  const order: readonly Role[] = ['client', 'interpreter', meeting.initiator, meeting.invited];
  return insideSeats(meeting)
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    .map((seat) => ({
      seatId: seat.seatId,
      role: seat.role,
      name: seat.name,
      title: seat.title,
      state:
        seat.status === 'away' ? 'away' : live.connected.has(seat.seatId) ? 'present' : 'connection-lost',
      identity: meeting.media.find((one) => one.seatId === seat.seatId)?.identity ?? null,
      me: seat.seatId === me.seatId,
      ...(live.onHold.has(seat.seatId) && { hearing: 'on-hold' as const }),
      ...(isLongDown(facts, seat) && { media: 'down' as const }),
      ...(isAuthority(me.role)
        ? { recognised: seat.recognised, ...(remove(facts, seat).ok ? { mayRemove: true } : {}) }
        : {}),
    }));
}

/** Who waits for the chair's tap, and what stands in the way. */
export function doorView({ meeting, live }: Facts): readonly DoorView[] {
  return meeting.seats
    .filter((seat) => seat.status === 'door')
    .map((seat) => {
      const recognised =
        seat.evidence?.method === 'login' ? 'login' : seat.evidence?.method === 'code' ? 'code' : 'known';
      const entry = { meeting, seat, recognised } as const;
      const first = onlyRecognises(entry);
      const refusal = first ? null : mayEnter(entry);
      const inside = insideAlready(meeting, seat);
      return {
        seatId: seat.seatId,
        role: seat.role,
        name: seat.evidence ? seat.name : null,
        evidence: seat.evidence?.method ?? null,
        secrecyAffirmedAt: seat.secrecy?.at ?? null,
        waitingSince: seat.since,
        connected: live.connected.has(seat.seatId),
        mayAdmit: refusal === null,
        whyNot: refusal?.code ?? null,
        inside: inside && { seatId: inside.seatId, name: inside.name },
        replaces: inside !== null && !first,
      };
    });
}

/** For whom a new link and code can be made now, and when the present one was (SE-14). */
export const linksView = (meeting: Meeting, now: Instant): readonly LinkView[] =>
  (['client', 'interpreter'] as const).flatMap((role) => {
    const may = linkToRenew(meeting, role, now);
    return may.ok ? [{ role, madeAt: may.old.madeAt }] : [];
  });

/** Expected parties that are not in the room. */
export function chairsView(meeting: Meeting): readonly EmptyChair[] {
  const inside = new Set(insideSeats(meeting).map((seat) => seat.role));
  return expectedRoles(meeting)
    .filter((role) => !inside.has(role))
    .map((role) => {
      const seat = meeting.seats.findLast((one) => one.role === role) ?? null;
      return { role, name: nameOf(meeting, role, seat), where: whereIs(meeting, role, seat) };
    });
}

function nameOf(meeting: Meeting, role: Role, seat: Seat | null): string | null {
  if (seat) return seat.evidence ? seat.name : null;
  if (role === 'client') return meeting.client.name;
  return role === 'interpreter' ? meeting.interpreterName : null;
}

function whereIs(meeting: Meeting, role: Role, seat: Seat | null): EmptyChair['where'] {
  if (!seat) return 'not-arrived';
  if (seat.status === 'testing') return 'testing';
  if (seat.status === 'door')
    return role === meeting.invited && !presenceEdge(meeting.edges, isOver(meeting)) ? 'outside' : 'door';
  return 'left';
}
