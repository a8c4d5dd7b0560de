import type { Edge } from '../consents/edges.ts';
import type { Manner } from '../consents/events.ts';
import type { AdmissionId, CardId, CaseId, Instant, InvitationId, PersonId, SeatId } from '../ids.ts';
import type { LifeDomain } from '../life-domains.ts';
import { isAuthority, type Role } from '../people.ts';
import type { PlanState } from '../plan/state.ts';
import type { ClientChoice, ExpectedSigner, SignerEnding } from '../signing/events.ts';
import type { OwnWords } from '../plan/events.ts';
import type { CardShown, Evidence, Ground, MeetingOpened, Phase, Recognised, SeatEnding } from './events.ts';
import type { NoticeRef } from '../consents/events.ts';

interface SeatFacts {
  readonly seatId: SeatId;
  readonly role: Role;
  readonly name: string;
  readonly title: string;
  readonly personId: PersonId | null;
  readonly invitationId: InvitationId | null;
  readonly deviceHash: string | null;
  readonly evidence: Evidence | null;
  readonly secrecy: { readonly notice: NoticeRef; readonly at: Instant } | null;
  readonly openedAt: Instant;
}

interface Admitted {
  readonly admittedAt: Instant;
  readonly recognised: Recognised;
  readonly ground: Ground;
}

/** A seat's life is a tagged union: fields exist only where they mean something. */
export type Seat =
  | (SeatFacts & { readonly status: 'testing' })
  | (SeatFacts & { readonly status: 'door'; readonly since: Instant })
  | (SeatFacts & Admitted & { readonly status: 'admitted' })
  | (SeatFacts & Admitted & { readonly status: 'away'; readonly since: Instant })
  | (SeatFacts & {
      readonly status: 'ended';
      readonly at: Instant;
      readonly how: SeatEnding;
      /** When the person was inside, if ever: attendance is part of the summary. */
      readonly admittedAt: Instant | null;
      readonly recognised: Recognised | null;
    });

export type LiveSeat = Exclude<Seat, { status: 'ended' }>;
export type InsideSeat = Extract<Seat, { status: 'admitted' | 'away' }>;

export interface Invitation {
  readonly invitationId: InvitationId;
  readonly role: 'client' | 'interpreter';
  readonly name: string;
  readonly language: string;
  readonly linkHash: string;
  readonly codeHash: string;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  readonly ended: boolean;
}

/** One admission to the media: identity, room and the ground on which it rests. */
export interface MediaAdmission {
  readonly admissionId: AdmissionId;
  readonly seatId: SeatId;
  readonly identity: string;
  readonly room: string;
  readonly ground: Ground;
  readonly expiresAt: Instant;
}

export type Presence =
  | { readonly status: 'unasked' }
  | { readonly status: 'asked'; readonly cardId: CardId; readonly notice: NoticeRef; readonly at: Instant }
  | { readonly status: 'given' | 'refused' | 'withdrawn'; readonly at: Instant };

export interface Scope {
  readonly domain: LifeDomain;
  readonly answer: 'yes' | 'no' | null;
  readonly at: Instant | null;
  readonly manner: Manner | null;
  readonly notice: NoticeRef | null;
}

export interface ShownCard extends CardShown {
  readonly shownAt: Instant;
}

export interface Confirmation {
  readonly cardId: CardId;
  readonly hash: string;
  readonly lang: string;
  readonly seatId: SeatId;
  readonly at: Instant;
  readonly subject: CardShown['subject'];
}

export interface Signer extends ExpectedSigner {
  readonly state: 'waiting' | 'certified' | 'signed' | SignerEnding;
  readonly certificate: string | null;
  readonly jws: string | null;
  readonly at: Instant | null;
}

/** A frozen summary and what has happened to it. The document is the base and its increments, in order. */
export interface Signing {
  readonly version: number;
  readonly sha256: string;
  readonly json: string;
  readonly pdf: string;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly frozenAt: Instant;
  /** As they were at the freeze: the paper holds what they opened, whatever has been withdrawn since (SU-8). */
  readonly rights: { readonly edges: readonly Edge[]; readonly company: Company };
  readonly choice: ClientChoice | null;
  readonly signers: readonly Signer[];
  readonly increments: readonly string[];
  readonly sealed: {
    readonly at: Instant;
    readonly sha256: string;
    readonly appendices: Partial<Readonly<Record<Role, string>>>;
  } | null;
}

export type Company = 'waiting' | 'together' | 'alone-pending' | 'alone';

/** The fold of one meeting's stream. */
export interface Meeting extends MeetingOpened {
  readonly openedAt: Instant;
  readonly phase: Phase;
  readonly company: Company;
  readonly invitations: readonly Invitation[];
  readonly seats: readonly Seat[];
  readonly media: readonly MediaAdmission[];
  readonly presence: Presence;
  /** The invited authority's case of the newest yes. */
  readonly invitedCaseId: CaseId | null;
  /** All of its cases: each yes opens one of its own. */
  readonly invitedCases: readonly CaseId[];
  readonly scopes: readonly Scope[];
  readonly edges: readonly Edge[];
  /** When an interpreter on the telephone stood in for the seat; the last one is open while somebody does (IN-4). */
  readonly byPhone: readonly { readonly from: Instant; readonly to: Instant | null }[];
  /** Since when the client is on the telephone; null while she is not (ME-13). */
  readonly clientByPhone: Instant | null;
  readonly card: ShownCard | null;
  readonly confirmations: readonly Confirmation[];
  readonly plan: PlanState;
  /** The client's own view, recorded when she accepts with one. */
  readonly ownView: OwnWords | null;
  readonly signing: Signing | null;
  readonly versions: number;
}

/** The seat, whatever became of it; null when the meeting never had it. */
export const seatOf = (meeting: Meeting, seatId: SeatId): Seat | null =>
  meeting.seats.find((seat) => seat.seatId === seatId) ?? null;

/** Admitted or on a break. */
export const isInside = (seat: Seat): seat is InsideSeat =>
  seat.status === 'admitted' || seat.status === 'away';

/** Is in the room, or has been. */
export const wasInside = (seat: Seat): boolean =>
  isInside(seat) || (seat.status === 'ended' && seat.admittedAt !== null);

/**
 * May this seat fetch the client's copy once there is one? Hers who was inside; not one that was left behind for another
 * device, since somebody else may have sat there.
 */
export const keepsClientsCopy = (seat: Seat): boolean =>
  seat.role === 'client' && wasInside(seat) && !(seat.status === 'ended' && seat.how === 'moved');

/** The device of this seat fetches the client's copy, by this seat or by another one that she had there. */
export const hasClientsCopy = (meeting: Meeting, { deviceHash }: Seat): boolean =>
  deviceHash !== null && meeting.seats.some((one) => one.deviceHash === deviceHash && keepsClientsCopy(one));

/** Seats in the room, those on a break included. */
export const insideSeats = (meeting: Meeting): readonly InsideSeat[] => meeting.seats.filter(isInside);

/** The one seat of a role that is in the room; null when nobody sits there. */
export const insideOf = (meeting: Meeting, role: Role): InsideSeat | null =>
  insideSeats(meeting).find((seat) => seat.role === role) ?? null;

/** There is one client and one interpreter: whose seat ends when this one is let in; null when nobody's does (SE-4). */
export const insideAlready = (meeting: Meeting, { seatId, role }: Seat): InsideSeat | null => {
  const inside = isAuthority(role) ? null : insideOf(meeting, role);
  return inside?.seatId === seatId ? null : inside;
};

/** Closed: nothing more is decided in it. */
export const isOver = (meeting: Meeting): boolean => meeting.phase === 'closed';

/** The client's permission lives: there is something to withdraw (CO-7). */
export const permissionLives = (meeting: Meeting): boolean =>
  meeting.company === 'together' && !isOver(meeting);

/**
 * CO-7: the client who has left withdraws from where she left. Not from a seat that was taken from her, or that was left
 * behind for another device: somebody else may sit there.
 */
export const mayStillWithdraw = (seat: Seat): boolean =>
  seat.role === 'client' && seat.status === 'ended' && seat.how === 'left' && seat.evidence !== null;

/** Roles that the meeting waits for and that sign: after a no or a withdrawal the invited authority is none of them. */
export const expectedRoles = (meeting: Meeting): readonly Role[] => [
  'client',
  meeting.initiator,
  ...(meeting.company === 'alone' || meeting.company === 'alone-pending' ? [] : [meeting.invited]),
  ...(interpreterExpected(meeting) ? (['interpreter'] as const) : []),
];

/** Who interprets on the telephone has no seat; a seat that is still taken stays expected. */
const interpreterExpected = (meeting: Meeting): boolean =>
  meeting.interpreted && (!interpretedByPhone(meeting) || insideOf(meeting, 'interpreter') !== null);

/** Somebody interprets on the telephone now. */
export const interpretedByPhone = ({ byPhone }: Pick<Meeting, 'byPhone'>): boolean =>
  byPhone.at(-1)?.to === null;
