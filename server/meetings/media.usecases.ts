import type { AdmissionId } from '../domain/ids.ts';
import { admitToMedia } from '../domain/meetings/decide/open-seat.ts';
import { seatOf, type Meeting } from '../domain/meetings/state.ts';
import { refuse } from '../domain/decision.ts';
import type { Outcome, Sender } from '../http/seat-commands.ts';
import { addMinutes, type World } from '../http/world.ts';
import { LedgerAdmissions, mainRoom } from './admissions.ts';
import { appendDecided, type RunDeps } from './run.ts';

/** What the meetings ask of the gate to the media. */
export interface MediaGate {
  issueTicket(admissionId: AdmissionId, owner: string): string;
  revoke(admissionIds: readonly AdmissionId[]): Promise<void>;
  setHold(admissionId: AdmissionId, on: boolean): Promise<void>;
}

/** An admission outlives no meeting by more than this. */
const afterEndMinutes = 120;

/** ME-5: an admission for one page load, and the first ticket to it. */
export function enterMedia(
  deps: RunDeps & {
    readonly world: World;
    readonly admissions: LedgerAdmissions;
    readonly gate: () => MediaGate;
    readonly hold: InterpreterHold;
  },
  sender: Sender,
): Outcome {
  const identity = `p_${Buffer.from(deps.world.random(18)).toString('base64url')}`;
  const room = mainRoom(sender.meetingId);
  const outcome = appendDecided(deps, sender, ({ meeting, seat, now }) => {
    const end = addMinutes(meeting.startsAt, meeting.minutes + afterEndMinutes);
    const expiresAt = end > now ? end : addMinutes(now, afterEndMinutes);
    return admitToMedia(meeting, seat, { identity, room, expiresAt }, deps.newId);
  });
  if (!outcome.ok) return outcome;
  const meeting = deps.store.load(sender.meetingId)?.meeting;
  const admission = meeting?.media.find((one) => one.identity === identity);
  if (!admission) return refuse('seat.ended', 'ME-5');
  deps.admissions.note(sender.meetingId, admission.admissionId);
  deps.hold.look(meeting);
  return {
    ok: true,
    data: { ticket: deps.gate().issueTicket(admission.admissionId, sender.owner), identity },
  };
}

/** Admissions that this append has ended: their media is cut now, before anything else is shown. */
export function endedAdmissions(before: Meeting, after: Meeting): readonly AdmissionId[] {
  const over = after.phase === 'closed';
  const live = new Set(over ? [] : after.media.map((one) => one.admissionId));
  return before.media.map((one) => one.admissionId).filter((id) => !live.has(id));
}

/** ME-7: takes the interpreter's picture and sound while no official is connected, and gives them back after. */
export class InterpreterHold {
  readonly #admissions: LedgerAdmissions;
  readonly #gate: () => MediaGate;
  readonly #held = new Map<AdmissionId, boolean>();

  constructor(admissions: LedgerAdmissions, gate: () => MediaGate) {
    this.#admissions = admissions;
    this.#gate = gate;
  }

  /** Looks at the interpreter's admission again; asks the gate only when something has changed. */
  look(meeting: Meeting | undefined): void {
    for (const { admissionId, seatId } of meeting?.media ?? []) {
      if (!meeting || seatOf(meeting, seatId)?.role !== 'interpreter') continue;
      const standing = this.#admissions.check(admissionId);
      const hold = standing.ok && !standing.subscribe;
      if ((this.#held.get(admissionId) ?? false) === hold) continue;
      this.#held.set(admissionId, hold);
      void this.#gate().setHold(admissionId, hold);
    }
  }
}
