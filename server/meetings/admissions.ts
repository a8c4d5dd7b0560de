import type { AdmissionId, MeetingId, SeatId } from '../domain/ids.ts';
import { groundOf } from '../domain/meetings/join.ts';
import { insideOf, isOver, type Meeting, type MediaAdmission, seatOf } from '../domain/meetings/state.ts';
import type { Role } from '../domain/people.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import { officialConnected } from '../domain/view/view.ts';
import type { World } from '../http/world.ts';
import type { Cuts } from './cuts.ts';
import type { LiveMeetings } from './live.ts';
import { mainSpace, roomOf } from './spaces.ts';
import type { MeetingStore } from './store.ts';

type Standing =
  | {
      readonly ok: true;
      readonly room: string;
      readonly identity: string;
      readonly seatId: SeatId;
      readonly publish: boolean;
      readonly subscribe: boolean;
    }
  | { readonly ok: false; readonly code: RefusalCode };

export interface AdmissionsDeps {
  readonly store: Pick<MeetingStore, 'known'>;
  readonly live: LiveMeetings;
  readonly cuts: Pick<Cuts, 'applied'>;
  readonly world: Pick<World, 'now'>;
}

/** Who holds an admission: the browser's session or device, and the tab in it. */
export interface Holder {
  readonly owner: string;
  readonly tabId: string | null;
}

/** Milliseconds without a sign of life of the seat's page after which its media is on hold. */
const patienceMs = (role: Role): number => (role === 'client' ? 20_000 : 5000);

/**
 * What the ledger says about an admission, less what has been cut since; asked by the gate at every connect. Only where
 * to look is kept in memory (admission → meeting, room → meeting); what holds is folded each time (ME-5).
 */
export class LedgerAdmissions {
  readonly #deps: AdmissionsDeps;
  readonly #meetings = new Map<AdmissionId, MeetingId>();
  readonly #rooms = new Map<string, MeetingId>();
  readonly #holders = new Map<AdmissionId, Holder>();
  /** Ended with the session or the tab that had them. They are of no use to a later process: its tickets are new. */
  readonly #ended = new Set<AdmissionId>();

  constructor(deps: AdmissionsDeps) {
    this.#deps = deps;
  }

  /** This meeting has rooms, and these admissions are its own. */
  note({ meetingId, media }: Meeting): void {
    this.#rooms.set(roomOf(meetingId, mainSpace), meetingId);
    for (const { admissionId, room } of media) {
      this.#meetings.set(admissionId, meetingId);
      this.#rooms.set(room, meetingId);
    }
  }

  /** The meeting is over: nobody has a place in it, and none of its rooms is anybody's. */
  forget({ meetingId }: Meeting): void {
    const of = <K>(map: Map<K, MeetingId>) => [...map].filter(([, id]) => id === meetingId);
    for (const [room] of of(this.#rooms)) this.#rooms.delete(room);
    for (const [admissionId] of of(this.#meetings)) {
      this.#meetings.delete(admissionId);
      this.#holders.delete(admissionId);
      this.#ended.delete(admissionId);
    }
  }

  heldBy(admissionId: AdmissionId, holder: Holder): void {
    this.#holders.set(admissionId, holder);
  }

  holder(admissionId: AdmissionId): Holder | null {
    return this.#holders.get(admissionId) ?? null;
  }

  /** For good: whoever had it must be admitted anew. */
  end(admissionId: AdmissionId): void {
    this.#ended.add(admissionId);
  }

  /** Admissions of open meetings that this is true of. */
  which(is: (admission: MediaAdmission, meeting: Meeting) => boolean): readonly AdmissionId[] {
    return [...this.meetings()].flatMap((id) => {
      const meeting = this.#meeting(id);
      return (meeting?.media ?? [])
        .filter((one) => meeting !== null && is(one, meeting))
        .map((one) => one.admissionId);
    });
  }

  check(admissionId: AdmissionId): Standing {
    const meeting = this.#meeting(this.#meetings.get(admissionId));
    const admission = meeting?.media.find((one) => one.admissionId === admissionId);
    const seat = meeting && admission ? seatOf(meeting, admission.seatId) : null;
    if (!meeting || !admission || !seat || this.#ended.has(admissionId))
      return { ok: false, code: 'seat.ended' };
    if (isOver(meeting)) return { ok: false, code: 'meeting.over' };
    if (seat.status !== 'admitted' || admission.expiresAt <= this.#deps.world.now())
      return { ok: false, code: 'seat.not-admitted' };
    if (!groundOf(meeting, seat)) return { ok: false, code: 'media.no-ground' };
    const free = this.#isFree(meeting, seat.seatId, seat.role);
    const { room, identity, seatId } = admission;
    return { ok: true, room, identity, seatId, publish: free, subscribe: free };
  }

  /** Connected, and neither sending nor receiving for now. */
  onHold(admissionId: AdmissionId): boolean {
    const standing = this.check(admissionId);
    return standing.ok && !standing.subscribe;
  }

  #isFree(meeting: Meeting, seatId: SeatId, role: Role): boolean {
    const { live } = this.#deps;
    const { meetingId } = meeting;
    // ME-9: whoever the others cannot see hears nothing.
    if (live.silentFor(meetingId, seatId) >= patienceMs(role)) return false;
    // ME-7: the interpreter is not alone with the client.
    if (role === 'interpreter') return officialConnected({ meeting, live: live.of(meetingId) });
    // AU-3: her no may lie in a page that we have not heard since we began. What the ledger does not say frees nobody.
    const durable = this.#deps.store.known(meetingId)?.meeting ?? meeting;
    return role !== meeting.invited || !this.#awaitsClient(durable);
  }

  #awaitsClient(meeting: Meeting): boolean {
    const client = insideOf(meeting, 'client');
    if (meeting.clientByPhone) return false;
    return client?.status === 'admitted' && !this.#deps.live.hasSpoken(meeting.meetingId, client.seatId);
  }

  /** Of that space alone: an admission is good for one. */
  liveIdentities(room: string): ReadonlySet<string> {
    const media = this.#meeting(this.#rooms.get(room))?.media ?? [];
    const live = media.filter((one) => one.room === room && this.check(one.admissionId).ok);
    return new Set(live.map((one) => one.identity));
  }

  rooms(): readonly string[] {
    return [...this.#rooms].filter(([, id]) => !this.#over(id)).map(([room]) => room);
  }

  /** Those that have rooms. */
  meetings(): ReadonlySet<MeetingId> {
    return new Set(this.#rooms.values());
  }

  /** Of the meeting to which the room belongs. */
  meetingOf(room: string): MeetingId | null {
    return this.#rooms.get(room) ?? null;
  }

  #over(meetingId: MeetingId): boolean {
    const meeting = this.#meeting(meetingId);
    return !meeting || isOver(meeting);
  }

  #meeting(meetingId: MeetingId | undefined): Meeting | null {
    const known = meetingId && this.#deps.store.known(meetingId)?.meeting;
    return known ? this.#deps.cuts.applied(known) : null;
  }
}
