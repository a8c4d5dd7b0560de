import { refuse, type Refusal } from '../domain/decision.ts';
import type { Instant, InvitationId, MeetingId, NewId, PersonId, SeatId } from '../domain/ids.ts';
import {
  deviceSeat,
  officialSeat,
  openOfficialSeat,
  openParticipantSeat,
  recogniseByCode,
} from '../domain/meetings/decide/open-seat.ts';
import {
  type Invitation,
  isOver,
  type Meeting,
  permissionLives,
  type Seat,
  seatOf,
} from '../domain/meetings/state.ts';
import type { Authority } from '../domain/people.ts';
import type { Arrival } from '../domain/view/pages.ts';
import { hashSecret, isSameHash, newSecret } from '../http/secrets.ts';
import { addMinutes, type World } from '../http/world.ts';
import { hashCode } from './invitations.ts';
import type { Acts } from './acts.ts';
import type { MeetingStore } from './store.ts';

/** Where an invitation is; what it allows is decided by folding its meeting. */
export interface InvitationIndex {
  invitationByLinkHash(
    linkHash: string,
  ): { readonly meetingId: MeetingId; readonly invitationId: InvitationId } | null;
  /** Living seats of this device, in any meeting. */
  seatsByDevice(deviceHash: string): readonly { readonly meetingId: MeetingId; readonly seatId: SeatId }[];
}

/** Counts tries at a code. */
export interface Attempts {
  add(key: string, windowStart: Instant, now: Instant): Promise<number>;
  clear(key: string): Promise<void>;
}

export interface ArrivalDeps {
  readonly acts: Acts;
  readonly store: MeetingStore;
  readonly newId: NewId;
  readonly invitations: InvitationIndex;
  readonly attempts: Attempts;
  readonly world: World;
}

/** Five tries at a code, then a new one is told (SECURITY.md; ASVS 6.5, 6.6.3). */
const codeTries = 5;
/** New seats by one link in an hour: a person has few devices, and each seat stays in the ledger. */
const seatsAnHour = 20;

type Found<T> = { readonly ok: true; readonly value: T } | Refusal;

/** SE-1: the button on the landing page. The GET before it has changed nothing. */
export async function arrive(deps: ArrivalDeps, link: string, deviceHash: string): Promise<Found<Arrival>> {
  const at = deps.invitations.invitationByLinkHash(hashSecret(link));
  if (!at) return refuse('link.unknown', 'SE-3');
  if (await isFlood(deps, at, deviceHash)) return refuse('request.too-many', 'SE-3');
  const outcome = await deps.acts.actOn(
    at.meetingId,
    ({ meeting }) => {
      const invitation = meeting.invitations.find((one) => one.invitationId === at.invitationId);
      if (!invitation) return refuse('link.unknown', 'SE-3');
      const decided = openParticipantSeat(meeting, invitation, deviceHash, deps.world.now(), deps.newId);
      // Whoever left before the end still finds the copy from the seat that was theirs.
      const gone = decided.ok || !isOver(meeting) ? null : lastSeat(meeting, invitation, deviceHash);
      if (!decided.ok && !gone) return decided;
      return {
        ok: true,
        events: decided.ok ? decided.events : [],
        after: (now) => arrivalAt(now, invitation, gone ?? deviceSeat(now, invitation, deviceHash)),
      };
    },
    'arrival',
  );
  return outcome.ok ? { ok: true, value: outcome.data as Arrival } : outcome;
}

function arrivalAt(meeting: Meeting, invitation: Invitation, seat: Seat | null): Arrival {
  if (!seat) throw new Error('no seat after arriving');
  return {
    meetingId: meeting.meetingId,
    seatId: seat.seatId,
    role: invitation.role,
    language: invitation.language,
    recognised: seat.evidence !== null,
    over: isOver(meeting),
    permission: seat.role === 'client' && seat.evidence !== null && permissionLives(meeting),
  };
}

async function isFlood(
  { attempts, store, world }: ArrivalDeps,
  { meetingId, invitationId }: { readonly meetingId: MeetingId; readonly invitationId: InvitationId },
  deviceHash: string,
): Promise<boolean> {
  const meeting = (await store.load(meetingId))?.meeting;
  const invitation = meeting?.invitations.find((one) => one.invitationId === invitationId);
  if (!meeting || !invitation || isOver(meeting) || deviceSeat(meeting, invitation, deviceHash)) return false;
  const now = world.now();
  return (await attempts.add(`seats:${invitationId}`, addMinutes(now, -60), now)) > seatsAnHour;
}

/** The last recognised seat of this device, ended or not. */
const lastSeat = (meeting: Meeting, invitation: Invitation, deviceHash: string): Seat | null =>
  meeting.seats.findLast(
    (seat) =>
      seat.invitationId === invitation.invitationId &&
      seat.deviceHash === deviceHash &&
      seat.evidence !== null,
  ) ?? null;

/** What came of a code; with `newDevice` the browser gets this cookie instead of the one that it brought. */
export type CodeEntered =
  { readonly ok: true; readonly value: Arrival; readonly newDevice: string | null } | Refusal;

/**
 * SE-3: the code that was told apart. Tries are counted by link before anything is compared; nothing that others did at
 * other links refuses it (SE-12). Whoever is recognised gets a new cookie (ASVS 7.2.4): the one before may have been
 * somebody else's choice.
 */
export async function enterCode(
  deps: ArrivalDeps,
  link: string,
  code: string,
  deviceHash: string,
): Promise<CodeEntered> {
  const arrived = await arrive(deps, link, deviceHash);
  if (!arrived.ok) return arrived;
  if (arrived.value.recognised) return { ...arrived, newDevice: null };
  const { meetingId, seatId } = arrived.value;
  const meeting = (await deps.store.load(meetingId))?.meeting;
  const seat = meeting?.seats.find((one) => one.seatId === seatId);
  const invitation = meeting?.invitations.find((one) => one.invitationId === seat?.invitationId);
  if (!meeting || !seat || !invitation) return refuse('link.unknown', 'SE-3');
  const now = deps.world.now();
  const key = `code:${invitation.invitationId}`;
  const linkTries = await deps.attempts.add(key, meeting.openedAt, now);
  if (linkTries > codeTries) return refuse('code.locked', 'SE-3');
  if (!isSameHash(hashCode(link, code), invitation.codeHash)) return refuse('code.wrong', 'SE-3');
  const newDevice = interpretsElsewhere(deps, seat) ? null : newSecret(deps.world.random);
  const known = newDevice === null ? deviceHash : hashSecret(newDevice);
  const recognised = await deps.acts.actOn(
    meetingId,
    ({ meeting: newest }) => {
      const own = seatOf(newest, seatId);
      return own ? recogniseByCode(newest, own, known) : refuse('seat.unknown', 'SE-1');
    },
    seatId,
  );
  if (!recognised.ok) return recognised;
  await deps.attempts.clear(key);
  const entered = await arrive(deps, link, known);
  return entered.ok ? { ...entered, newDevice } : entered;
}

/** An interpreter goes from meeting to meeting in one browser: a new cookie would end the one that still runs. */
const interpretsElsewhere = (deps: ArrivalDeps, { role, deviceHash }: Seat): boolean =>
  role === 'interpreter' &&
  deviceHash !== null &&
  deps.invitations.seatsByDevice(deviceHash).some(({ meetingId, seatId }) => {
    const meeting = deps.store.known(meetingId)?.meeting;
    const seat = meeting && seatOf(meeting, seatId);
    return seat?.role === 'interpreter' && seat.evidence !== null;
  });

/** SE-1: an official takes a seat, or finds the one that lives. */
export async function takeOfficialSeat(
  deps: ArrivalDeps,
  meetingId: MeetingId,
  official: {
    readonly personId: PersonId;
    readonly authority: Authority;
    readonly name: string;
    readonly title: string;
    readonly unitIds: readonly string[];
    readonly acr: string;
  },
): Promise<Found<SeatId>> {
  const outcome = await deps.acts.actOn(
    meetingId,
    ({ meeting }) => {
      if (!mayAsk(meeting, official)) return refuse('meeting.not-yours', 'SE-1');
      const decided = openOfficialSeat(meeting, official, deps.newId);
      const known = officialSeat(meeting, official.personId);
      if (!decided.ok && !known) return decided;
      return {
        ok: true,
        events: decided.ok ? decided.events : [],
        after: (now) => officialSeat(now, official.personId)?.seatId,
      };
    },
    official.personId,
  );
  if (outcome.ok) return { ok: true, value: outcome.data as SeatId };
  return outcome.code === 'seat.unknown' ? refuse('meeting.not-yours', 'SE-1') : outcome;
}

/** An official of the unit that opened the meeting or was invited to it, or named in it: nobody else knows of it. */
const mayAsk = (
  meeting: Meeting,
  official: {
    readonly authority: Authority;
    readonly personId: PersonId;
    readonly unitIds: readonly string[];
  },
): boolean =>
  official.unitIds.includes(meeting.parties[official.authority].unitId) ||
  official.personId === meeting.openedBy ||
  (official.authority === meeting.invited && official.personId === meeting.invitedContactId);

/** The seat, when this browser may speak for it: a participant's device until the link ends (SE-9). */
export function ownSeat(
  meeting: Meeting,
  seatId: SeatId,
  who: { readonly personId?: PersonId; readonly deviceHash?: string; readonly now: Instant },
): Seat | null {
  const seat = meeting.seats.find((one) => one.seatId === seatId);
  if (!seat) return null;
  if (seat.personId) return seat.personId === who.personId ? seat : null;
  const invitation = meeting.invitations.find((one) => one.invitationId === seat.invitationId);
  const lives = invitation !== undefined && who.now <= invitation.expiresAt;
  return lives && seat.deviceHash === who.deviceHash ? seat : null;
}
