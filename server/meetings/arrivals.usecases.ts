import { refuse, type Refusal } from '../domain/decision.ts';
import type { Instant, InvitationId, MeetingId, PersonId, SeatId } from '../domain/ids.ts';
import {
  deviceSeat,
  officialSeat,
  openOfficialSeat,
  openParticipantSeat,
  recogniseByCode,
} from '../domain/meetings/decide/open-seat.ts';
import type { MeetingEvent } from '../domain/meetings/events.ts';
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
import type { RunDeps } from './run.ts';
import type { Loaded } from './store.ts';

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
  count(key: string, windowStart: Instant): number;
  add(key: string, windowStart: Instant, now: Instant): number;
  clear(key: string): void;
}

export interface ArrivalDeps extends RunDeps {
  readonly invitations: InvitationIndex;
  readonly attempts: Attempts;
  readonly world: World;
  /** Fresh at every start: with it addresses are hashed, so that the database holds none. */
  readonly pepper: string;
}

/** Five tries at a code, then a new one is told (SECURITY.md; ASVS 6.5, 6.6.3). */
const codeTries = 5;
/** Wrong codes from one address in an hour, over all links. Right ones do not count: a proxy is one address. */
const addressTries = 30;
/** New seats by one link in an hour: a person has few devices, and each seat stays in the ledger. */
const seatsAnHour = 20;

type Found<T> = { readonly ok: true; readonly value: T } | Refusal;

/** SE-1: the button on the landing page. The GET before it has changed nothing. */
export function arrive(deps: ArrivalDeps, link: string, deviceHash: string): Found<Arrival> {
  const at = deps.invitations.invitationByLinkHash(hashSecret(link));
  if (!at) return refuse('link.unknown', 'SE-3');
  for (;;) {
    const loaded = deps.store.load(at.meetingId);
    const invitation = loaded?.meeting.invitations.find((one) => one.invitationId === at.invitationId);
    if (!loaded || !invitation) return refuse('link.unknown', 'SE-3');
    const decided = openParticipantSeat(loaded.meeting, invitation, deviceHash, deps.world.now(), deps.newId);
    // Whoever left before the end still finds the copy from the seat that was theirs.
    const gone =
      decided.ok || !isOver(loaded.meeting) ? null : lastSeat(loaded.meeting, invitation, deviceHash);
    if (!decided.ok && !gone) return decided;
    if (decided.ok && decided.events.length > 0 && isFlood(deps, invitation))
      return refuse('request.too-many', 'SE-3');
    const after = appendAll(deps, loaded, 'arrival', decided.ok ? decided.events : []);
    if (!after) continue;
    const seat = gone ?? deviceSeat(after, invitation, deviceHash);
    if (!seat) throw new Error('no seat after arriving');
    return {
      ok: true,
      value: {
        meetingId: at.meetingId,
        seatId: seat.seatId,
        role: invitation.role,
        language: invitation.language,
        recognised: seat.evidence !== null,
        permission: seat.role === 'client' && seat.evidence !== null && permissionLives(after),
      },
    };
  }
}

function isFlood({ attempts, world }: ArrivalDeps, { invitationId }: Invitation): boolean {
  const now = world.now();
  return attempts.add(`seats:${invitationId}`, addMinutes(now, -60), now) > seatsAnHour;
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
 * SE-3: the code that was told apart. Tries are counted by link before anything is compared, wrong ones by address
 * too. Whoever is recognised gets a new cookie (ASVS 7.2.4): the one before may have been somebody else's choice.
 */
export function enterCode(
  deps: ArrivalDeps,
  link: string,
  code: string,
  deviceHash: string,
  address: string,
): CodeEntered {
  const arrived = arrive(deps, link, deviceHash);
  if (!arrived.ok) return arrived;
  if (arrived.value.recognised) return { ...arrived, newDevice: null };
  const loaded = deps.store.load(arrived.value.meetingId);
  const meeting = loaded?.meeting;
  const seat = meeting?.seats.find((one) => one.seatId === arrived.value.seatId);
  const invitation = meeting?.invitations.find((one) => one.invitationId === seat?.invitationId);
  if (!loaded || !meeting || !seat || !invitation) return refuse('link.unknown', 'SE-3');
  const now = deps.world.now();
  const key = `code:${invitation.invitationId}`;
  const linkTries = deps.attempts.add(key, meeting.openedAt, now);
  const byAddress = `address:${hashSecret(deps.pepper + address)}`;
  const hourAgo = addMinutes(now, -60);
  if (linkTries > codeTries || deps.attempts.count(byAddress, hourAgo) >= addressTries)
    return refuse('code.locked', 'SE-3');
  if (!isSameHash(hashCode(link, code), invitation.codeHash)) {
    deps.attempts.add(byAddress, hourAgo, now);
    return refuse('code.wrong', 'SE-3');
  }
  const newDevice = interpretsElsewhere(deps, seat) ? null : newSecret(deps.world.random);
  const decided = recogniseByCode(meeting, seat, newDevice === null ? deviceHash : hashSecret(newDevice));
  if (!decided.ok) return decided;
  if (!appendAll(deps, loaded, seat.seatId, decided.events))
    return enterCode(deps, link, code, deviceHash, address);
  deps.attempts.clear(key);
  const entered = arrive(deps, link, newDevice === null ? deviceHash : hashSecret(newDevice));
  return entered.ok ? { ...entered, newDevice } : entered;
}

/** An interpreter goes from meeting to meeting in one browser: a new cookie would end the one that still runs. */
const interpretsElsewhere = (deps: ArrivalDeps, { role, deviceHash }: Seat): boolean =>
  role === 'interpreter' &&
  deviceHash !== null &&
  deps.invitations.seatsByDevice(deviceHash).some(({ meetingId, seatId }) => {
    const meeting = deps.store.load(meetingId)?.meeting;
    const seat = meeting && seatOf(meeting, seatId);
    return seat?.role === 'interpreter' && seat.evidence !== null;
  });

/** SE-1: an official takes a seat, or finds the one that lives. */
export function takeOfficialSeat(
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
): Found<SeatId> {
  for (;;) {
    const loaded = deps.store.load(meetingId);
    if (!loaded || !mayAsk(loaded.meeting, official)) return refuse('meeting.not-yours', 'SE-1');
    const decided = openOfficialSeat(loaded.meeting, official, deps.newId);
    const known = officialSeat(loaded.meeting, official.personId);
    if (!decided.ok) return known ? { ok: true, value: known.seatId } : decided;
    const after = appendAll(deps, loaded, official.personId, decided.events);
    const seat = after && officialSeat(after, official.personId);
    if (seat) return { ok: true, value: seat.seatId };
  }
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

/** Appends and shows; null when another append came first and the caller must decide again. */
function appendAll(
  deps: ArrivalDeps,
  loaded: Loaded,
  actor: string,
  events: readonly MeetingEvent[],
): Meeting | null {
  if (events.length === 0) return loaded.meeting;
  const result = deps.store.append(loaded, actor, events, deps.world.now());
  if (!result.ok) return null;
  const after = deps.store.load(loaded.meeting.meetingId)?.meeting ?? null;
  if (after) deps.appended(loaded.meeting, after);
  return after;
}
