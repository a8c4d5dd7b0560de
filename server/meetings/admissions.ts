import { createHash } from 'node:crypto';
import type { AdmissionId, MeetingId, SeatId } from '../domain/ids.ts';
import { groundOf } from '../domain/meetings/join.ts';
import { isOver, type Meeting, seatOf } from '../domain/meetings/state.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import { officialConnected } from '../domain/view/view.ts';
import type { FactsDeps } from './facts.ts';

/** Opaque name of a meeting's main room; it does not change while the meeting lasts. */
export const mainRoom = (meetingId: MeetingId): string =>
  `room_${createHash('sha256').update(`main:${meetingId}`).digest('base64url').slice(0, 24)}`;

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

/**
 * What the ledger says about an admission, asked by the gate at every connect. Only where to look is kept in
 * memory (admission → meeting, room → meeting); what holds is folded each time (ME-5).
 */
export class LedgerAdmissions {
  readonly #deps: FactsDeps;
  readonly #meetings = new Map<AdmissionId, MeetingId>();
  readonly #rooms = new Map<string, MeetingId>();

  constructor(deps: FactsDeps) {
    this.#deps = deps;
  }

  /** Where to look for this admission, and that this meeting has a room. */
  note(meetingId: MeetingId, admissionId?: AdmissionId): void {
    this.#rooms.set(mainRoom(meetingId), meetingId);
    if (admissionId) this.#meetings.set(admissionId, meetingId);
  }

  check(admissionId: AdmissionId): Standing {
    const meeting = this.#meeting(this.#meetings.get(admissionId));
    const admission = meeting?.media.find((one) => one.admissionId === admissionId);
    const seat = meeting && admission ? seatOf(meeting, admission.seatId) : null;
    if (!meeting || !admission || !seat) return { ok: false, code: 'seat.ended' };
    if (isOver(meeting)) return { ok: false, code: 'meeting.over' };
    if (seat.status !== 'admitted' || admission.expiresAt <= this.#deps.now())
      return { ok: false, code: 'seat.not-admitted' };
    if (!groundOf(meeting, seat)) return { ok: false, code: 'media.no-ground' };
    const free = seat.role !== 'interpreter' || this.#accompanied(meeting);
    const { room, identity, seatId } = admission;
    return { ok: true, room, identity, seatId, publish: free, subscribe: free };
  }

  /** ME-7: an official is connected, so the interpreter is not alone with the client. */
  #accompanied(meeting: Meeting): boolean {
    return officialConnected({ meeting, live: this.#deps.live.of(meeting.meetingId) });
  }

  liveIdentities(room: string): ReadonlySet<string> {
    const meeting = this.#meeting(this.#rooms.get(room));
    const live = (meeting?.media ?? []).filter(({ admissionId }) => this.check(admissionId).ok);
    return new Set(live.map((one) => one.identity));
  }

  rooms(): readonly string[] {
    return [...this.#rooms].filter(([, id]) => !this.#over(id)).map(([room]) => room);
  }

  #over(meetingId: MeetingId): boolean {
    const meeting = this.#meeting(meetingId);
    return !meeting || isOver(meeting);
  }

  #meeting(meetingId: MeetingId | undefined): Meeting | null {
    return meetingId ? (this.#deps.store.load(meetingId)?.meeting ?? null) : null;
  }
}
