import type { AdmissionId } from '../domain/ids.ts';
import { admitToMedia } from '../domain/meetings/decide/open-seat.ts';
import { refuse } from '../domain/decision.ts';
import type { Meeting } from '../domain/meetings/state.ts';
import type { Outcome, Sender } from '../http/seat-commands.ts';
import { addMinutes, type World } from '../http/world.ts';
import type { Acts } from './acts.ts';
import type { LedgerAdmissions } from './admissions.ts';
import { mainSpace, roomOf } from './spaces.ts';

/** What the meetings ask of the gate to the media. */
export interface MediaGate {
  issueTicket(admissionId: AdmissionId, owner: string): string;
  revoke(admissionIds: readonly AdmissionId[]): Promise<void>;
  /** Their rights may have changed: what they are is asked of the admissions. */
  look(admissionIds: readonly AdmissionId[]): Promise<void>;
}

/** An admission outlives no meeting by more than this. */
const afterEndMinutes = 120;

export interface EnterDeps {
  readonly acts: Pick<Acts, 'act'>;
  readonly world: World;
  readonly admissions: LedgerAdmissions;
  readonly gate: MediaGate;
  /** The seat has been taken over by another browser or tab than this sender's. */
  readonly isTaken: (sender: Sender) => boolean;
}

/** ME-5: an admission for one page load, and the first ticket to it; none for who no longer has the seat (ME-9). */
export function enterMedia(
  { acts, world, admissions, gate, isTaken }: EnterDeps,
  sender: Sender,
): Promise<Outcome> {
  const identity = `p_${Buffer.from(world.random(18)).toString('base64url')}`;
  const room = roomOf(sender.meetingId, mainSpace);
  return acts.act(sender, ({ meeting, seat, now, newId }) => {
    const end = addMinutes(meeting.startsAt, meeting.minutes + afterEndMinutes);
    const expiresAt = end > now ? end : addMinutes(now, afterEndMinutes);
    const decided = admitToMedia(meeting, seat, { identity, room, expiresAt }, newId);
    if (!decided.ok) return decided;
    if (isTaken(sender)) return refuse('seat.busy', 'SE-1');
    return { ...decided, after: (after) => ticketTo(after, identity) };
  });

  function ticketTo(meeting: Meeting, own: string) {
    const admission = meeting.media.find((one) => one.identity === own);
    if (!admission) throw new Error('an admission is not there after its append');
    const { owner, tabId = null } = sender;
    admissions.heldBy(admission.admissionId, { owner, tabId });
    // Taken over while this was being written: the place ends as the one before it has.
    if (isTaken(sender)) {
      admissions.end(admission.admissionId);
      void gate.revoke([admission.admissionId]);
      return undefined;
    }
    return { ticket: gate.issueTicket(admission.admissionId, owner), identity: own };
  }
}
