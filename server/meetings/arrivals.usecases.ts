import { type Decision, refuse, type Refusal } from '../domain/decision.ts';
import type { Instant, InvitationId, MeetingId, NewId, PersonId, SeatId } from '../domain/ids.ts';
import {
  askForSeat,
  type Coming,
  enterWithCode,
  type LinkFound,
  lookUp,
} from '../domain/meetings/decide/arrive.ts';
import { officialSeat, openOfficialSeat } from '../domain/meetings/decide/open-seat.ts';
import type { MeetingEvent } from '../domain/meetings/events.ts';
import { isOver, type Meeting, permissionLives, type Seat, seatOf } from '../domain/meetings/state.ts';
import type { Authority } from '../domain/people.ts';
import type { Arrival, Seated } from '../domain/view/pages.ts';
import { hashSecret, isSameHash, newSecret } from '../http/secrets.ts';
import { addMinutes, type World } from '../http/world.ts';
import type { Attempts, CodeTries, WrongCode } from './code-tries.ts';
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

export interface ArrivalDeps {
  readonly acts: Acts;
  readonly store: MeetingStore;
  readonly newId: NewId;
  readonly invitations: InvitationIndex;
  readonly attempts: Attempts;
  readonly tries: CodeTries;
  readonly world: World;
}

/** Strangers who may ask to be recognised by one link in an hour; the code works beside it. */
const askingAnHour = 20;

type Found<T> = { readonly ok: true; readonly value: T } | Refusal;

interface At {
  readonly ok: true;
  readonly coming: Coming;
  readonly found: LinkFound;
}

/** SE-3: the button on the landing page. It says where the link leads, and writes nothing. */
export async function arrive(deps: ArrivalDeps, link: string, deviceHash: string): Promise<Found<Arrival>> {
  const at = await lookAt(deps, link, deviceHash);
  return at.ok ? { ok: true, value: arrivalOf(at.coming, at.found) } : at;
}

/**
 * SE-3: opens a seat without the code: for who asks to be recognised, and for who comes back on a device that was. Only
 * strangers are counted, and only those who have no seat yet.
 */
export async function askToBeRecognised(
  deps: ArrivalDeps,
  link: string,
  deviceHash: string,
): Promise<Found<Seated>> {
  const at = await lookAt(deps, link, deviceHash);
  if (!at.ok) return at;
  const { coming, found } = at;
  // SE-10: who has a seat takes nobody's turn by asking again.
  if (found.seat) return seatedAlready(coming, found);
  if (!found.recognised) {
    const now = deps.world.now();
    const key = `seats:${coming.invitation.invitationId}`;
    if ((await deps.attempts.add(key, addMinutes(now, -60), now)) > askingAnHour)
      return refuse('seat.asked-too-often', 'SE-3');
  }
  return seated(deps, coming, deviceHash, (newest) => askForSeat(newest, deps.newId));
}

/** Nothing changes: the browser has this seat. */
const seatedAlready = (coming: Coming, found: LinkFound): Found<Seated> => ({
  ok: true,
  value: arrivalOf(coming, found) as Seated,
});

async function lookAt(deps: ArrivalDeps, link: string, deviceHash: string): Promise<At | Refusal> {
  const at = deps.invitations.invitationByLinkHash(hashSecret(link));
  const meeting = at && (await deps.store.load(at.meetingId))?.meeting;
  const invitation = meeting?.invitations.find((one) => one.invitationId === at?.invitationId);
  if (!meeting || !invitation) return refuse('link.unknown', 'SE-3');
  const coming = { meeting, invitation, deviceHash, now: deps.world.now() };
  const found = lookUp(coming);
  return found.ok ? { ok: true, coming, found } : found;
}

/** Decides on the newest fold, and answers with the seat that the browser then has. */
async function seated(
  deps: ArrivalDeps,
  { meeting: { meetingId }, invitation: { invitationId } }: Coming,
  deviceHash: string,
  decide: (newest: Coming) => Decision<MeetingEvent>,
  knownAs: string = deviceHash,
): Promise<Found<Seated>> {
  const outcome = await deps.acts.actOn(
    meetingId,
    ({ meeting }) => {
      const invitation = meeting.invitations.find((one) => one.invitationId === invitationId);
      if (!invitation) return refuse('link.unknown', 'SE-3');
      const now = deps.world.now();
      const decided = decide({ meeting, invitation, deviceHash, now });
      if (!decided.ok) return decided;
      return {
        ok: true,
        events: decided.events,
        after: (after) => {
          const coming = { meeting: after, invitation, deviceHash: knownAs, now };
          const found = lookUp(coming);
          if (!found.ok || !found.seat) throw new Error('no seat after arriving');
          return arrivalOf(coming, found);
        },
      };
    },
    'arrival',
  );
  return outcome.ok ? { ok: true, value: outcome.data as Seated } : outcome;
}

const arrivalOf = ({ meeting, invitation }: Coming, { seat, recognised }: LinkFound): Arrival => ({
  meetingId: meeting.meetingId,
  seatId: seat?.seatId ?? null,
  role: invitation.role,
  language: invitation.language,
  recognised,
  over: isOver(meeting),
  permission: invitation.role === 'client' && recognised && permissionLives(meeting),
});

/** What came of a code; with `newDevice` the browser gets this cookie instead of the one that it brought. */
export type CodeEntered =
  | { readonly ok: true; readonly value: Seated; readonly newDevice: string | null }
  | (Refusal & Partial<Pick<WrongCode, 'againInSeconds'>>);

/**
 * SE-3: the code that was told apart. Wrong ones are counted by device and by link (SE-13); nothing that others did at
 * other links refuses a right one (SE-12). Whoever is recognised gets a new cookie (ASVS 7.2.4): the one before may have
 * been somebody else's choice.
 */
export async function enterCode(
  deps: ArrivalDeps,
  link: string,
  code: string,
  deviceHash: string,
): Promise<CodeEntered> {
  const at = await lookAt(deps, link, deviceHash);
  if (!at.ok) return at;
  const { coming, found } = at;
  if (found.recognised) {
    const back = await seated(deps, coming, deviceHash, (newest) => askForSeat(newest, deps.newId));
    return back.ok ? { ...back, newDevice: null } : back;
  }
  const { invitation, meeting } = coming;
  // A newer code is none of this link's: it is said that there is a newer link, and no try is lost (SE-14).
  if (invitation.ended) return refuse('link.over', 'SE-14');
  const no = await deps.tries.wrong(meeting, invitation, deviceHash, () =>
    isSameHash(hashCode(link, code), invitation.codeHash),
  );
  if (no) return no;
  const newDevice = interpretsElsewhere(deps, invitation.role, deviceHash)
    ? null
    : newSecret(deps.world.random);
  const known = newDevice === null ? deviceHash : hashSecret(newDevice);
  const entered = await seated(
    deps,
    coming,
    deviceHash,
    (newest) => enterWithCode(newest, known, deps.newId),
    known,
  );
  return entered.ok ? { ...entered, newDevice } : entered;
}

/** An interpreter goes from meeting to meeting in one browser: a new cookie would end the one that still runs. */
const interpretsElsewhere = (deps: ArrivalDeps, role: Arrival['role'], device: string): boolean =>
  role === 'interpreter' &&
  deps.invitations.seatsByDevice(device).some(({ meetingId, seatId }) => {
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
