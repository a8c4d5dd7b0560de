import type { Refusal } from '../domain/decision.ts';
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

/** What a use case decides: everything of one moment, in one value. The domain's decisions are of this shape too. */
export type Decided =
  | {
      readonly ok: true;
      readonly events: readonly MeetingEvent[];
      /** What belongs to the same moment in other streams; it goes into the same transaction. */
      readonly beside?: readonly Append[];
      /** Done once all of it is durable; what it returns is for the asker alone. */
      readonly after?: (now: Meeting) => unknown;
    }
  | Refusal;

/** What was made for a decision, or why it cannot be. */
export type Made<M> = { readonly ok: true; readonly made: M } | Refusal;

/** What areas beside the meetings need of them: look, and decide and append in the meeting's turn. */
export interface MeetingsPort {
  /** Null when there is no such seat. */
  facts(seat: SeatRef): Promise<{ readonly facts: Facts; readonly head: Head } | null>;
  /** Decides on what the ledger holds when the turn has come, and appends. */
  act(seat: SeatRef, decision: (facts: Facts, head: Head) => Decided, actor?: string): Promise<Outcome>;
  /**
   * The same for what takes long to make. It is made outside the turn, so that nobody waits for it, and made again when
   * something has happened meanwhile: what is decided upon is what it was made from.
   */
  actMade<M>(
    seat: SeatRef,
    make: (facts: Facts, head: Head) => Promise<Made<M>>,
    decision: (facts: Facts, made: M, head: Head) => Decided,
    actor?: string,
  ): Promise<Outcome>;
  /** Called after every append to a meeting. */
  onAppended(listener: (meeting: Meeting) => void): void;
}
