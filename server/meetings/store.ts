import type { CaseId, Instant, MeetingId } from '../domain/ids.ts';
import type { Append, AppendOptions, AppendResult, Ledger, NewEvent } from '../domain/ledger.ts';
import type { MeetingEvent, Recorded } from '../domain/meetings/events.ts';
import { foldMeeting } from '../domain/meetings/fold.ts';
import type { Meeting } from '../domain/meetings/state.ts';

/** A meeting as the ledger has it, and the head that the next append expects. */
export interface Loaded {
  readonly meeting: Meeting;
  readonly head: { readonly seq: number; readonly hash: string };
}

/** The name of a meeting's stream in the ledger. */
export const meetingStream = (meetingId: MeetingId): string => `meeting/${meetingId}`;

/** The name of a case's stream in the ledger. */
export const caseStream = (caseId: CaseId): string => `case/${caseId}`;

/** What is to be appended to a meeting in one go. */
export interface MeetingAppend {
  readonly actor: string;
  readonly events: readonly MeetingEvent[];
  readonly at: Instant;
  /** To other streams, in the same transaction. */
  readonly beside: readonly Append[];
}

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

  /**
   * The fold as it was last brought up to date: for who must answer at once (the gate, the views). Everything that this
   * process appends is in it before its asker hears of it. Null before the first load.
   */
  known(meetingId: MeetingId): Loaded | null {
    return this.#folded.get(meetingId) ?? null;
  }

  /** Null when there is no such meeting, or its key has been destroyed. */
  async load(meetingId: MeetingId): Promise<Loaded | null> {
    const head = await this.#ledger.head(meetingStream(meetingId));
    if (!head) return null;
    const known = this.known(meetingId);
    if (known && known.head.seq >= head.seq) return known;
    const events = await this.#ledger.read(meetingStream(meetingId), known?.head.seq ?? 0);
    return this.#fold(meetingId, known, events);
  }

  /** Appends to the meeting's stream and to those beside it; conflicts are the caller's to decide upon. */
  async append(
    { meeting, head }: Loaded,
    { actor, events, at, beside }: MeetingAppend,
    options?: AppendOptions,
  ): Promise<AppendResult> {
    const stream = meetingStream(meeting.meetingId);
    const own: Append = {
      stream,
      expectedHead: head.seq,
      events: events.map((event): NewEvent => ({ type: event.type, actor, body: event.body })),
    };
    const result = await this.#ledger.append([own, ...beside], at, options);
    if (result.ok)
      this.#fold(
        meeting.meetingId,
        { meeting, head },
        result.recorded.filter((event) => event.stream === stream),
      );
    return result;
  }

  /** Forgets folds that nobody has asked for; the ledger has them. */
  forget(meetingId: MeetingId): void {
    this.#folded.delete(meetingId);
  }

  /** Who came first may have folded more meanwhile: then theirs stands. */
  #fold(
    meetingId: MeetingId,
    from: Loaded | null,
    events: Awaited<ReturnType<Ledger['read']>>,
  ): Loaded | null {
    let meeting = from?.meeting ?? null;
    for (const event of events) meeting = foldMeeting(meeting, event as unknown as Recorded<MeetingEvent>);
    const last = events.at(-1);
    const head = last ? { seq: last.seq, hash: last.hash } : from?.head;
    if (!meeting || !head) return null;
    const loaded = { meeting, head };
    const now = this.known(meetingId);
    if (now && now.head.seq >= head.seq) return now;
    this.#folded.set(meetingId, loaded);
    return loaded;
  }
}
