import type { MeetingId, SeatId } from '../domain/ids.ts';
import type { Command, CommandName } from '../domain/meetings/commands.ts';
import type { MeetingEvent, Recorded } from '../domain/meetings/events.ts';
import { foldMeeting } from '../domain/meetings/fold.ts';
import type { Meeting } from '../domain/meetings/state.ts';

/** What somebody has taken away and the ledger does not have yet. */
export interface Cut {
  readonly id: string;
  readonly meetingId: MeetingId;
  /** Whose word it is. */
  readonly seatId: SeatId;
  readonly command: Command;
  /** What it will say in the ledger, as it was decided when it was made. */
  readonly events: readonly Recorded<MeetingEvent>[];
}

interface Pending extends Cut {
  /** The ledger could not take it at once: people are told that it is being stored. */
  waits: boolean;
}

const permissions: ReadonlySet<CommandName> = new Set([
  'consent.withdraw',
  'presence.answer',
  'scope.answer',
]);

/**
 * AU-3: what takes away acts before it is durable. Until the ledger has it, or has refused it for good, whatever asks
 * what somebody may have asks the meeting as it will be.
 */
export class Cuts {
  readonly #pending = new Map<MeetingId, Pending[]>();

  make(cut: Cut): void {
    this.#pending.set(cut.meetingId, [...this.#of(cut.meetingId), { ...cut, waits: false }]);
  }

  /** The ledger has it, or has refused it for good. */
  lift({ meetingId, id }: Cut): void {
    const left = this.#of(meetingId).filter((one) => one.id !== id);
    if (left.length > 0) this.#pending.set(meetingId, left);
    else this.#pending.delete(meetingId);
  }

  /** Some permission of the client's is being taken away: whatever rests on it must not become durable before that. */
  takesPermission(meetingId: MeetingId): boolean {
    return this.#of(meetingId).some(({ command }) => permissions.has(command.name));
  }

  /** The ledger cannot take it now, and so none of those that stand behind it. */
  waits({ meetingId }: Pick<Cut, 'meetingId'>): void {
    for (const one of this.#of(meetingId)) one.waits = true;
  }

  /** The same word of the same seat that is under way already. */
  same(meetingId: MeetingId, seatId: SeatId, command: Command): Cut | null {
    const text = JSON.stringify(command);
    return (
      this.#of(meetingId).find((one) => one.seatId === seatId && JSON.stringify(one.command) === text) ?? null
    );
  }

  /** The meeting as it will be; the very same one when nothing is cut. */
  applied(meeting: Meeting): Meeting {
    return folded(meeting, this.#of(meeting.meetingId));
  }

  /**
   * The same as this seat's page may know it: of its own leaving and its own break it hears when they are durable.
   * Whatever else it has said keeps nothing from it that others take.
   */
  appliedTo(meeting: Meeting, seatId: SeatId): Meeting {
    return folded(
      meeting,
      this.#of(meeting.meetingId).filter((one) => !(one.seatId === seatId && endsItsOwn(one.command))),
    );
  }

  /** Those that people are told of. */
  waiting(meetingId: MeetingId): readonly Cut[] {
    return this.#of(meetingId).filter((one) => one.waits);
  }

  #of(meetingId: MeetingId): readonly Pending[] {
    return this.#pending.get(meetingId) ?? [];
  }
}

const folded = (meeting: Meeting, cuts: readonly Cut[]): Meeting =>
  cuts.flatMap(({ events }) => events).reduce<Meeting>(foldMeeting, meeting);

const endsItsOwn = ({ name }: Command): boolean => name === 'seat.leave' || name === 'seat.pause';

/**
 * Is this a seat from which `after` takes something? Such a seat is shown the meeting as it will be; everybody else sees
 * what is durable.
 */
export function loses(before: Meeting, after: Meeting, seatId: SeatId): boolean {
  const seat = (meeting: Meeting) => meeting.seats.find((one) => one.seatId === seatId);
  const [was, is] = [seat(before), seat(after)];
  if (was?.status !== is?.status) return true;
  return was?.role === before.invited && before.scopes !== after.scopes;
}
