import type { Decision } from '../domain/decision.ts';
import type { MeetingId, SeatId } from '../domain/ids.ts';
import type { Append, Head } from '../domain/ledger.ts';
import type { MeetingEvent } from '../domain/meetings/events.ts';
import type { Facts } from '../domain/meetings/facts.ts';
import type { Meeting } from '../domain/meetings/state.ts';
import type { Outcome } from './seat-commands.ts';

/** A seat of a meeting, for areas that decide about it. */
export interface SeatRef {
  readonly meetingId: MeetingId;
  readonly seatId: SeatId;
}

/** What areas beside the meetings need of them: look, and decide and append in one go. */
export interface MeetingsPort {
  /** Null when there is no such seat. */
  facts(seat: SeatRef): { readonly facts: Facts; readonly head: Head } | null;
  /**
   * Decides on what the ledger holds now and appends at once; a conflict decides again. `beside` goes into the
   * same transaction, and is built from what was decided upon.
   */
  append(
    seat: SeatRef,
    decision: (facts: Facts, head: Head) => Decision<MeetingEvent>,
    beside?: (meeting: Meeting) => readonly Append[],
    actor?: string,
  ): Outcome;
  /** Called after every append to a meeting. */
  onAppended(listener: (meeting: Meeting) => void): void;
  /** The head of another stream, for an append beside. */
  headOf(stream: string): number;
}
