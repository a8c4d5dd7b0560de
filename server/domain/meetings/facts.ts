import type { NoticeRef } from '../consents/events.ts';
import type { Instant, NewId, SeatId } from '../ids.ts';
import type { BenefitNames } from '../plan/benefit-name.ts';
import type { CardText, Term } from './events.ts';
import type { Meeting, Seat } from './state.ts';

/** A versioned text as it is stored: consent question, scope card, secrecy promise. */
export interface Notice extends CardText {
  readonly ref: NoticeRef;
}

/** What takes away and has been done, but is not durable yet. */
export type Saving = 'withdrawal' | 'topic' | 'leave' | 'pause' | 'removal';

/** What no stream knows: who is connected now, and who is writing where. Never stored. */
export interface Live {
  readonly connected: ReadonlySet<SeatId>;
  readonly writing: readonly { readonly seatId: SeatId; readonly path: string }[];
  /** Since when a seat has had no connection; absent while it has one, and where it has had none yet. */
  readonly lostSince: ReadonlyMap<SeatId, Instant>;
  /** Since when connections are known at all: the start of the process. */
  readonly since: Instant;
  /** Seats whose picture and sound are on hold for now, in both directions (ME-7, ME-9). */
  readonly onHold: ReadonlySet<SeatId>;
  /**
   * Seats in the room that neither sound nor picture reaches, and since when; null where neither has reached them yet.
   * A shut microphone or camera is not that (ME-13).
   */
  readonly mediaDown: ReadonlyMap<SeatId, Instant | null>;
  /** What has been taken away and is not durable yet, and whose word it is (AU-3). */
  readonly saving: readonly { readonly seatId: SeatId; readonly what: Saving }[];
  /** The media server has not confirmed that somebody is out. */
  readonly hush: boolean;
  /** Nothing can be written now (AU-7). */
  readonly readOnly: boolean;
}

/** Everything that a decision about a meeting may look at, besides the command itself. */
export interface Facts {
  readonly meeting: Meeting;
  /** Who asks. */
  readonly seat: Seat;
  readonly now: Instant;
  readonly newId: NewId;
  readonly live: Live;
  readonly notice: (noticeId: string, lang: string) => Notice | null;
  /** Words of the field that stand in these texts, with the same in the client's language. */
  readonly terms: (texts: readonly CardText[], lang: string) => readonly Term[];
  /** The dated list's names of a benefit, by its code; null for what stands in no list of today. */
  readonly benefit: BenefitNames;
  readonly sha256: (text: string) => string;
}
