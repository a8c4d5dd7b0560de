import type { AdmissionId, MeetingId } from '../domain/ids.ts';
import type { LedgerAdmissions } from './admissions.ts';
import type { LiveMeetings } from './live.ts';
import type { MediaGate } from './media.usecases.ts';
import type { MeetingNews } from './news.ts';
import type { MeetingStore } from './store.ts';

export interface HoldsDeps {
  readonly admissions: LedgerAdmissions;
  readonly gate: Pick<MediaGate, 'look'>;
  readonly store: Pick<MeetingStore, 'known'>;
  readonly live: LiveMeetings;
  readonly news: MeetingNews;
  /** What else makes no event is looked for at the same moments. */
  readonly beside: () => void;
}

/** Milliseconds between two looks at who has gone silent. */
const everyMs = 500;
/** So many looks between two at what an absence allows by its length alone (SU-9, ME-8). */
const absenceEvery = 10;

/**
 * ME-7, ME-9: takes picture and sound from those who may not have them for now, and gives them back. Who that is, the
 * admissions say; here only what changes is noticed and passed on.
 */
export class Holds {
  readonly #deps: HoldsDeps;
  readonly #held = new Set<AdmissionId>();
  readonly #timer: NodeJS.Timeout;
  #looks = 0;

  constructor(deps: HoldsDeps) {
    this.#deps = deps;
    deps.news.onAppended((_before, { meetingId }) => {
      this.#look(meetingId);
    });
    deps.news.onLook((meetingId) => {
      this.#look(meetingId);
    });
    // What a crash has left in the media server goes on hold before anybody comes.
    this.lookAtAll();
    this.#timer = setInterval(() => {
      // After this turn: what has arrived while we were busy is read first, and is a sign of life.
      setImmediate(() => {
        this.lookAtAll();
      });
    }, everyMs);
    this.#timer.unref();
  }

  /** Silence makes no event, so it is looked for. */
  lookAtAll(): void {
    const { admissions, news } = this.#deps;
    const quiet = new Set<MeetingId>(this.#looks++ % absenceEvery === 0 ? this.#withAbsent() : []);
    admissions.which((one, { meetingId }) => {
      if (admissions.onHold(one.admissionId) !== this.#held.has(one.admissionId)) quiet.add(meetingId);
      return false;
    });
    for (const meetingId of quiet) news.look(meetingId);
    this.#deps.beside();
  }

  /** Meetings in which somebody is missing: what the others may do about it comes with time, and time makes no event. */
  #withAbsent(): readonly MeetingId[] {
    const { admissions, live, store } = this.#deps;
    return [...admissions.meetings()].filter((meetingId) => {
      const seats = store.known(meetingId)?.meeting.seats ?? [];
      return live.of(meetingId).lostSince.size > 0 || seats.some(({ status }) => status === 'away');
    });
  }

  #look(meetingId: MeetingId): void {
    const { admissions, gate, store } = this.#deps;
    const media = store.known(meetingId)?.meeting.media ?? [];
    const changed = media
      .map((one) => one.admissionId)
      .filter((id) => admissions.onHold(id) !== this.#held.has(id));
    for (const id of changed) if (!this.#held.delete(id)) this.#held.add(id);
    if (changed.length > 0) void gate.look(changed);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
