import type { CaseId, Instant, MeetingId } from '../domain/ids.ts';
import type { Append, AppendResult, Ledger, NewEvent } from '../domain/ledger.ts';
import type { MeetingEvent, Recorded } from '../domain/meetings/events.ts';
import { foldMeeting } from '../domain/meetings/fold.ts';
import type { Meeting } from '../domain/meetings/state.ts';

/** A meeting as the ledger has it now, and the head that the next append expects. */
export interface Loaded {
  readonly meeting: Meeting;
  readonly head: { readonly seq: number; readonly hash: string };
}

/** The name of a meeting's stream in the ledger. */
export const meetingStream = (meetingId: MeetingId): string => `meeting/${meetingId}`;

/** The name of a case's stream in the ledger. */
export const caseStream = (caseId: CaseId): string => `case/${caseId}`;

/**
 * Meetings by id. What is kept in memory is the fold of a prefix of the stream, brought up to the head at every
 * load: no second copy of state that could differ, only work that is not done twice.
 */
export class MeetingStore {
  readonly #ledger: Ledger;
  readonly #folded = new Map<MeetingId, Loaded>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Null when there is no such meeting. */
  load(meetingId: MeetingId): Loaded | null {
    const known = this.#folded.get(meetingId);
    const head = this.#ledger.head(meetingStream(meetingId));
    if (!head) return null;
    if (known?.head.seq === head.seq) return known;
    const events = this.#ledger.read(meetingStream(meetingId), known?.head.seq ?? 0);
    let meeting = known?.meeting ?? null;
    for (const event of events) meeting = foldMeeting(meeting, event as unknown as Recorded<MeetingEvent>);
    if (!meeting) return null;
    const loaded = { meeting, head };
    this.#folded.set(meetingId, loaded);
    return loaded;
  }

  /** Appends to the meeting's stream, and to others in the same transaction. */
  append(
    loaded: Loaded,
    actor: string,
    events: readonly MeetingEvent[],
    at: Instant,
    beside: readonly Append[] = [],
  ): AppendResult {
    const own: Append = {
      stream: meetingStream(loaded.meeting.meetingId),
      expectedHead: loaded.head.seq,
      events: events.map((event): NewEvent => ({ type: event.type, actor, body: event.body })),
    };
    return this.#ledger.append([own, ...beside], at);
  }

  /** Forgets folds that nobody has asked for; the ledger has them. */
  forget(meetingId: MeetingId): void {
    this.#folded.delete(meetingId);
  }
}
